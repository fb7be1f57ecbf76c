import type { Size } from './interpret/reading.ts';
import { type Option, type Place, RARELY_ASKED } from './option.ts';
import type { LayoutAttribute, Vocabulary, VocabularyCategory } from './vocabulary.ts';

/** Inch sizes are rounded to a thousandth. */
const SAME_LENGTH_MM = 0.013;

/** Sizes go to the category's measures in the order of its layout, as the trade writes them: d × D × B, thread × length. */
export function sizeOptions(
  place: Place,
  sizes: readonly Size[],
  text: string | undefined,
  among: (ids: Iterable<number>, penalty?: number) => Option[],
): Option[] {
  const { category, free, vocabulary } = place;
  const measures = free.filter(({ kind, unit }) => kind === 'number' && unit === 'mm');
  const usual = measures.filter(({ searchable }) => searchable);
  const nominal = free.filter((attribute) => attribute.nominal).slice(0, 1);
  const inMm = sizes.some(({ unit }) => unit === 'mm');
  const sized = (among: readonly LayoutAttribute[]): LayoutAttribute[] =>
    free.filter((attribute) => nominal.includes(attribute) || among.includes(attribute));
  const sequences = [
    { of: inMm ? usual : sized(usual), penalty: 0 },
    ...(inMm ? [{ of: sized(usual), penalty: 1 }] : []),
    ...(usual.length < measures.length ? [{ of: sized(measures), penalty: RARELY_ASKED }] : []),
  ];
  const options: Option[] = [];
  for (const { of, penalty } of sequences) {
    const having = of.map(
      (attribute) => (size: Size) => valuesOfSize({ attribute, category, vocabulary }, size),
    );
    for (const chosen of risingChoices(of.length, sizes.length)) {
      const sets = chosen.map((index, nth) => {
        const size = sizes[nth];
        return size ? (having[index]?.(size) ?? []) : [];
      });
      if (sets.some((set) => set.length === 0)) continue;
      const gaps = (chosen.at(-1) ?? 0) - chosen.length + 1;
      const attributeIds = chosen.flatMap((index) => of[index]?.id ?? []);
      const takes = chosen.some((index) => of[index]?.nominal)
        ? [...attributeIds, ...category.layout.filter((one) => one.nominal).map(({ id }) => id)]
        : attributeIds;
      options.push({ sets, attributeIds: takes, penalty: penalty + gaps * 0.3 });
    }
    if (options.length > 0) break;
  }
  if (text === undefined) return options;
  return [
    ...options,
    ...among(vocabulary.valuesByText(text), 1),
    ...among(vocabulary.meaning(text)?.valueIds ?? [], 1),
    ...among(vocabulary.valuesByBeginning(text), 2),
    // 8.8 is a class before it is the height of somebody's head.
  ].sort((a, b) => a.penalty - b.penalty);
}

/** The values of `attribute` in `category` that are that long; nominal sizes by their diameter. */
function valuesOfSize(
  {
    attribute,
    category,
    vocabulary,
  }: {
    readonly attribute: LayoutAttribute;
    readonly category: VocabularyCategory;
    readonly vocabulary: Vocabulary;
  },
  size: Size,
): number[] {
  return vocabulary
    .valuesOf(attribute.id)
    .filter(({ sort, nominalMm }) => {
      const mm = attribute.nominal ? nominalMm : sort;
      return mm !== undefined && Math.abs(mm - size.mm) <= SAME_LENGTH_MM;
    })
    .map(({ id }) => id)
    .filter((id) => category.counts.has(id));
}

const MOST_CHOICES = 60;

/** All ways to choose `count` of `length` places in rising order, the densest first. */
function risingChoices(length: number, count: number): number[][] {
  const choices: number[][] = [];
  const choose = (from: number, chosen: readonly number[]): void => {
    if (choices.length >= MOST_CHOICES) return;
    if (chosen.length === count) {
      choices.push([...chosen]);
      return;
    }
    for (let index = from; index < length; index += 1) choose(index + 1, [...chosen, index]);
  };
  choose(0, []);
  return choices.sort((a, b) => (a.at(-1) ?? 0) - (b.at(-1) ?? 0));
}
