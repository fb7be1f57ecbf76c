/** A value as the catalogue states it. */
export interface StatedValue {
  readonly text: string;
  /** '' for terms. */
  readonly unit: string;
}

/** What an address writes instead of a character that it would have to percent-encode. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/[Ωω]/g, 'Ohm'],
  [/[µμ]/g, 'u'],
  [/°/g, 'deg'],
  [/%/g, 'pct'],
  [/±/g, ''],
  [/[×✕]/g, 'x'],
  [/[−–—‐‑]/g, '-'],
  [/ß/g, 'ss'],
  [/#(?=\d)/g, 'No'],
  // A fraction stays one: 1~4-20-UNC is not 1-4-20-UNC.
  [/(?<=\d)\/(?=\d)/g, '~'],
];

/** 100 nF, ±15 %: a number and its unit, which are written as one. */
const QUANTITY = /^([±+-]?\d+(?:[.,]\d+)?) ([^\s\d]+)$/;

/** Longer texts are cut; the place in the list then tells them apart. */
const LONGEST_SLUG = 60;

/**
 * The slugs of an attribute's values, in the order given: readable, unique among them, and without characters that
 * mean something in a refinement's address (`,`, `=`, `..`). Numbers in another unit than `canonicalUnit` carry theirs.
 * Values that would read alike are numbered in the order given: `0.1`, `0.1~2`.
 */
export function valueSlugs(values: readonly StatedValue[], canonicalUnit: string): string[] {
  const taken = new Set<string>();
  return values.map(({ text, unit }) => {
    const suffix = unit === canonicalUnit || text.includes(unit) ? '' : unit;
    const wanted = slugOf(text, suffix);
    let slug = wanted;
    for (let place = 2; taken.has(slug.toLowerCase()); place += 1) slug = `${wanted}~${place}`;
    taken.add(slug.toLowerCase());
    return slug;
  });
}

function slugOf(text: string, suffix: string): string {
  let slug = `${text.trim().replace(QUANTITY, '$1$2')}${suffix}`;
  for (const [character, spelling] of SPELT) slug = slug.replace(character, spelling);
  slug = slug
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}.~_-]+/u)
    .map(quiet)
    .filter((word) => word !== '')
    .join('-')
    .replace(/\.{2,}/g, '.')
    // A minus stays; a dash or a dot left over at the ends does not.
    .replace(/^(?!-\d)[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST_SLUG);
  return slug === '' ? 'value' : slug;
}

/** Words in lower case; sizes, codes and abbreviations (M8x1, AEC-Q200, NBR) as they are. */
const quiet = (word: string): string =>
  /\d/.test(word) || word === word.toUpperCase() ? word : word.toLowerCase();
