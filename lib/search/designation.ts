import { DESIGNATION_ENDINGS } from './synonyms.ts';

const ENDINGS = Object.keys(DESIGNATION_ENDINGS).sort((a, b) => b.length - a.length);

/** A folded designation with its ending as the catalogue writes it: 6204zz → 62042z. Other words stay as they are. */
export function designation(word: string): string {
  if (!/^\d{3}/.test(word)) return word;
  const ending = ENDINGS.find((one) => word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length) + DESIGNATION_ENDINGS[ending];
}
