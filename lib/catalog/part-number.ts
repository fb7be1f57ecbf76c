/** Longer than any part number we know of, shorter than what bloats an index look-up or a log line. */
export const LONGEST_PART_NUMBER = 100;

/** Whether `text` can be a part number at all: printable, no control characters, of a sane length. */
export function isPartNumber(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_PART_NUMBER && /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(text);
}

/** Whether `text` can be a category's slug. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_PART_NUMBER && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
