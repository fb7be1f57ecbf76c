/** Messages that suggestions need in the browser. */
export const SUGGESTION_LABELS = [
  'search.suggestions',
  'search.suggestionCount',
  'search.suggestedQueries',
  'search.suggestedCategories',
  'search.suggestedNumbers',
  'search.suggestedParts',
] as const;

export type SuggestionLabels = Readonly<Record<(typeof SUGGESTION_LABELS)[number], string>>;
