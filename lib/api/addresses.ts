/** Where the API answers, relative to the site. */
export const API_ADDRESS = {
  part: (partNumber: string): string => `/api/parts/${encodeURIComponent(partNumber)}`,
  partMarkdown: (partNumber: string): string => `/api/parts/${encodeURIComponent(partNumber)}/markdown`,
  availability: (partNumber: string): string => `/api/availability?part=${encodeURIComponent(partNumber)}`,
  categories: '/api/categories',
  categoryParts: (slug: string, cursor?: string, limit?: number): string => {
    const query = new URLSearchParams({
      ...(cursor === undefined ? {} : { cursor }),
      ...(limit === undefined ? {} : { limit: String(limit) }),
    });
    return `/api/categories/${slug}/parts${query.size > 0 ? `?${query}` : ''}`;
  },
  categoryCsv: (slug: string): string => `/api/categories/${slug}/parts.csv`,
  openApi: '/api/openapi.json',
} as const;
