import { foldText } from './fold.ts';
import type { Reading } from './reading.ts';

const STANDARD =
  /(din\s?en\s?iso|din\s?iso|din\s?en|din|en\s?iso|iso|en|asme|ansi|iec|bs|sae)\s?-?\s?([bj]?\d[\d.]{0,8})(-\d{1,2})?(\s?[a-e](?![\p{L}\p{N}]))?(?![\p{L}\p{N}])/iuy;
const AS568 = /as\s?568\s?[a-c]?(?:[\s-]{1,3}(\d{3}))?(?![\p{L}\p{N}])/iuy;

/** The standard that starts at `at`, and a dash number that follows AS568. */
export function standardAt(
  query: string,
  at: number,
  known: (text: string) => boolean,
): { reading: Reading; length: number; dash: string | undefined } | undefined {
  AS568.lastIndex = at;
  const seal = AS568.exec(query);
  if (seal) {
    const [whole, dash] = seal;
    const length = dash === undefined ? whole.length : whole.length - dash.length;
    return { reading: { kind: 'standard', code: 'AS568', words: ['as568'] }, length, dash };
  }
  STANDARD.lastIndex = at;
  const found = STANDARD.exec(query);
  if (!found) return undefined;
  const [whole, body = '', number = '', part = '', letter = ''] = found;
  const folded = foldText(body);
  const publisher = folded.endsWith('iso') ? 'ISO' : folded === 'dinen' ? 'EN' : folded.toUpperCase();
  const word = (text: string): string => foldText(`${publisher}${text}`);
  const options = [
    { text: number + part + letter, length: whole.length },
    { text: number + part, length: whole.length - letter.length },
    { text: number, length: whole.length - letter.length },
  ];
  const chosen = options.find(({ text }) => known(word(text))) ?? options[1];
  if (!chosen) return undefined;
  const code = `${publisher} ${chosen.text.replace(/\s/g, '').toUpperCase()}`;
  const words = [
    word(chosen.text),
    foldText(body + chosen.text),
    // DIN 6885 is short for its first part.
    ...(part === '' ? [word(`${number}-1`)] : []),
  ];
  return {
    reading: { kind: 'standard', code, words: [...new Set(words)] },
    length: chosen.length,
    dash: undefined,
  };
}
