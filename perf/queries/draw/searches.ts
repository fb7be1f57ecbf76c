import type { Random } from '#lib/filters/random-refinement.ts';
import type { DrawnPart } from './parts.ts';

/** As people type them: sizes and materials, names, designations, values, nonsense. */
const WORDS = [
  ...[
    'M8x40 A2-70',
    'hex nut M10',
    '6204',
    '4.7 kΩ 0603',
    'O-ring 20x3 FKM',
    'dowel pin 6x30',
    'ISO 4762 M6',
  ],
  ...['DIN 912', 'washer', 'M6', '100 nF X7R 0805', 'hex head screw M12 zinc', 'twist drill 8.5', 'A2-70'],
  ...['allen bolt m4 16mm black', 'Sechskantmutter M10 verzinkt', 'wahser m8', '8mm reamer', 'no such thing'],
];

/** Values said beside the family. */
const MOST_VALUES = 3;
/** Queries that are typed letter by letter, one of so many a part number. */
const NUMBERS_TYPED = 3;
const LONGEST_TYPED = 24;

/** Queries by words: the fixed examples, and families and values of parts that exist. */
export function drawQueries(parts: readonly DrawnPart[], random: Random): string[] {
  const composed = parts.map(({ categoryName, stated }) => {
    const values = stated.filter(() => random() < 0.6).slice(0, MOST_VALUES);
    const words = values.length === 0 || random() < 0.7 ? [categoryName, ...values] : values;
    return words.join(' ');
  });
  return [...new Set([...WORDS, ...composed])];
}

/** What is in the field while queries and part numbers are typed, letter by letter. */
export function drawPrefixes(queries: readonly string[], parts: readonly DrawnPart[]): string[] {
  const typed = queries.map((query, index) =>
    index % NUMBERS_TYPED === 0 ? (parts[index % parts.length]?.partNumber ?? query) : query,
  );
  const prefixes = typed.flatMap((text) =>
    Array.from({ length: Math.min(text.length, LONGEST_TYPED) }, (_, last) => text.slice(0, last + 1)),
  );
  return [...new Set(prefixes.filter((prefix) => prefix.trim() === prefix))];
}
