/** Pieces of regular expressions for numbers as people type them. No piece can match without bound. */
export const DECIMAL = String.raw`(?:\d{1,9}(?:[.,]\d{1,9})?|\.\d{1,9})`;
export const LENGTH = String.raw`(?:\d{1,3}[- ]\d{1,2}/\d{1,3}|\d{1,3}/\d{1,3}|${DECIMAL})`;
export const LENGTH_UNIT = String.raw`\s?(?:mm|cm|m(?=\s|$)|inch(?:es)?|in\.?|zoll|["″”'’]{1,2})`;
/** A cross between two sizes. */
export const CROSS = String.raw`\s{0,2}[x×*]\s{0,2}`;
/** The piece ends here. */
export const END = String.raw`(?![\p{L}\p{N}])`;
/** The piece ends here and is not the beginning of a designation such as 6204-2RS. */
export const STANDS_ALONE = String.raw`(?![\p{L}\p{N}]|[-/.][\p{L}\p{N}])`;

export const decimal = (text: string): number => Number(text.replace(',', '.'));

/** The value of `1-1/4`, `1 1/4`, `3/8`, `4,7`. */
export function lengthNumber(text: string): number {
  const fraction = /^(?:(\d+)[- ])?(\d+)\/(\d+)$/.exec(text);
  if (!fraction) return decimal(text);
  const [, whole = '0', above = '0', below = '1'] = fraction;
  return Number(whole) + Number(above) / Number(below);
}
