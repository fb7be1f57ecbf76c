/** Where things live. Pure; used by links on the server and in the browser. */
export const partAddress = (partNumber: string): string => `/p/${encodeURIComponent(partNumber)}`;

export const categoryAddress = (slug: string): string => `/c/${slug}`;

/** A page of a category's list: what comes after a part number, or the first page for ''. */
export const listAddress = (slug: string, after: string): string =>
  after === '' ? categoryAddress(slug) : `${categoryAddress(slug)}/after=${encodeURIComponent(after)}`;

export const searchAddress = (query: string): string => `/search/${encodeURIComponent(query)}`;

/** What a path segment says once decoded; undefined when its percent-encoding is broken. */
export function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
