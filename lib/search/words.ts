/**
 * Words as the catalogue's dictionary and a query both write them, so that they meet: lower case, `×` as `x`, no
 * quotes or units' spaces. Pure; runs in the loader and in the query.
 */
export function normaliseWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('×', 'x')
    .replace(/[\s"'’″]+/gu, '');
}

/** The words by which a text can be found: each word of it, and all of it as one. */
export function wordsOf(text: string): string[] {
  const whole = normaliseWord(text);
  const parts = text.split(/[\s,;()]+/u).map(normaliseWord);
  return [...new Set([whole, ...parts])].filter((word) => /[\p{L}\p{N}]/u.test(word));
}
