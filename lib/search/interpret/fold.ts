import { normaliseWord } from '../words.ts';

/** Texts that mean the same in one spelling: as {@link normaliseWord} does, and hyphens and accents do not count. */
export function foldText(text: string): string {
  return normaliseWord(text)
    .replace(/[-‐‑–—_]/gu, '')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/** All spellings a text is found by: with its umlauts as ä → a and as ä → ae. */
export function foldings(text: string): string[] {
  const plain = foldText(text);
  const lower = text.toLowerCase();
  if (!/[äöü]/u.test(lower)) return [plain];
  return [
    plain,
    foldText(lower.replace(/[äöü]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)),
  ];
}

/** What was typed, in the one form that pieces are cut from: half fractions as 1/2, compatibility forms resolved. */
export function cleanQuery(query: string): string {
  return query
    .replace(/(\d)([\u00bc-\u00be\u2150-\u215e])/gu, '$1-$2')
    .normalize('NFKC')
    .replaceAll('\u2044', '/')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();
}
