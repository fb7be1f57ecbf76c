export const LONGEST_QUERY = 300;

/** Whether `text` can be searched for: not empty, not endless, no control characters. */
export function isQuery(text: string): boolean {
  return text.trim().length > 0 && text.length <= LONGEST_QUERY && !/\p{Cc}/u.test(text);
}

/**
 * What was typed into the form of the search, as an address has it in `q`: '' where that is nothing. One dot or two are
 * nothing, too: as the last segment of an address they would lead elsewhere.
 */
export function typedQuery(fields: URLSearchParams): string {
  const typed = (fields.get('q') ?? '').trim().replace(/\s+/gu, ' ');
  return /^\.{1,2}$/.test(typed) ? '' : typed;
}
