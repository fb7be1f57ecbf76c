import type { BitmapDesk } from './bitmap-desk.ts';
import type { Piece } from './interpret/reading.ts';
import { fitting, type Match } from './match.ts';
import type { LayoutAttribute, Vocabulary, VocabularyValue } from './vocabulary.ts';

/** Values tried on the way from the nearest outwards. */
const VALUES_TRIED = 12;
/** Farther off than this share of what was asked, a size is no neighbour. */
const FARTHEST = 0.5;

/** The parts of the likeliest category that have the value nearest to what `piece` asks for; undefined when it has no number. */
export async function nearestSize(
  piece: Piece,
  [likeliest]: readonly Match[],
  { desk, vocabulary }: { desk: BitmapDesk; vocabulary: Vocabulary },
): Promise<{ match: Match; used: string } | undefined> {
  if (!likeliest) return undefined;
  const { category, options } = likeliest;
  const said = new Set(options.flatMap(({ attributeIds }) => attributeIds));
  const attribute = category.layout.find((one) => !said.has(one.id) && isAbout(piece, one));
  const wanted = wantedNumber(piece);
  if (!attribute || wanted === undefined) return undefined;
  const near = vocabulary
    .valuesOf(attribute.id)
    .filter(({ id }) => category.counts.has(id))
    .flatMap((value) => {
      const number = numberOf(value, attribute);
      return number === undefined ? [] : [{ value, distance: Math.abs(number - wanted) }];
    })
    .filter(({ distance }) => distance <= wanted * FARTHEST)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, VALUES_TRIED);
  await desk.fetch(near.map(({ value }) => [category.id, value.id] as const));
  for (const { value } of near) {
    const sets = [...likeliest.sets, [value.id]];
    const bitmap = fitting(category, sets, desk);
    const count = bitmap.size;
    bitmap.dispose();
    if (count > 0) return { match: { ...likeliest, sets, count }, used: stated(value) };
  }
  return undefined;
}

/** `20mm` as 20 mm, `4.7 kΩ` as it is. */
export const stated = ({ text, unit }: Pick<VocabularyValue, 'text' | 'unit'>): string =>
  unit === '' || text.endsWith(unit) ? text : `${text} ${unit}`;

function isAbout({ reading }: Piece, { kind, unit, nominal, searchable }: LayoutAttribute): boolean {
  if (!searchable && !nominal) return false;
  if (reading.kind === 'thread') return nominal;
  if (reading.kind === 'size') return nominal || (kind === 'number' && unit === 'mm');
  return reading.kind === 'quantity' && kind === 'number' && unit === reading.unit;
}

function wantedNumber({ reading }: Piece): number | undefined {
  if (reading.kind === 'thread') return reading.mm;
  if (reading.kind === 'size') return reading.sizes[0]?.mm;
  return reading.kind === 'quantity' ? reading.number : undefined;
}

const numberOf = ({ sort, nominalMm }: VocabularyValue, { nominal }: LayoutAttribute): number | undefined =>
  nominal ? nominalMm : sort;
