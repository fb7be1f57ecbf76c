const ASCII = charactersOf(0x20, 0x7e);
const LATIN_1 = charactersOf(0xa1, 0xff);
const LATIN_EXTENDED_A = charactersOf(0x100, 0x17f);

/**
 * What a catalogue of parts is written with in English and German, and what is common in names, numbers and units.
 * ⌀, □ and ⌴ are not in the typeface.
 */
const COMMON = [...ASCII, ...'\u{a0}ÄÖÜßäöüàçèéêñńøØ¼½¾¹²³°±µμΩ×·§©®™£¥€«»‹›–—‐‑‘’‚“”„•…′″−≤≥→↑↓'];

/** The other letters of Europe that are Latin. */
const FURTHER = [...LATIN_1, ...LATIN_EXTENDED_A, ...'ȘșȚțẀẁẂẃẄẅẞỲỳ₺ℓ'].filter(
  (one) => !COMMON.includes(one),
);

/** The characters of each part of the typeface. */
export const PARTS = { common: COMMON, further: FURTHER } as const;

function charactersOf(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** Characters as CSS's `unicode-range` names them. */
export function unicodeRange(characters: readonly string[]): string {
  const codes = characters.map((one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const range = ranges.at(-1);
    if (range && code === range[1] + 1) range[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(', ');
}

const hex = (code: number): string => code.toString(16).toUpperCase();
