import { PACK_SIZE } from '../filters/filter-layout.ts';
import { NO_REFINEMENT, type Refinement } from '../filters/refinement.ts';
import { MOST_FILTERS, MOST_VALUES } from '../filters/refinement-path.ts';
import { valueSlugs } from '../filters/value-slug.ts';
import { withoutNoise } from '../units/stated-number.ts';
import type { Match } from './match.ts';
import type { LayoutAttribute, Vocabulary, VocabularyCategory } from './vocabulary.ts';

/** The category's list with exactly the parts of the match; undefined where its filters cannot say that. */
export function matchRefinement(
  { category, sets }: Pick<Match, 'category' | 'sets'>,
  vocabulary: Vocabulary,
): Refinement | undefined {
  const byAttribute = new Map<number, ReadonlySet<number>>();
  for (const set of sets) {
    const present = new Set(set.filter((id) => category.counts.has(id)));
    const attributeIds = new Set([...present].map((id) => vocabulary.values.get(id)?.attributeId));
    const [attributeId] = attributeIds;
    if (attributeIds.size !== 1 || attributeId === undefined) return undefined;
    byAttribute.set(attributeId, byAttribute.get(attributeId)?.intersection(present) ?? present);
  }
  const named = category.layout.filter(({ id }) => byAttribute.has(id));
  if (named.length > MOST_FILTERS || !named.every(isFilter)) return undefined;
  const filters = inCanonicalOrder(named).map((attribute) => {
    const wanted = byAttribute.get(attribute.id);
    const values = [...slugsOf(attribute, category, vocabulary)].flatMap(([id, slug]) =>
      wanted?.has(id) ? [slug] : [],
    );
    return { kind: 'values' as const, attribute: attribute.key, values };
  });
  if (filters.some(({ values }) => values.length === 0 || values.length > MOST_VALUES)) return undefined;
  return { ...NO_REFINEMENT, filters };
}

/** Whether a list can be filtered by it: as lib/filters/load-category.ts has it. */
export const isFilter = ({ key, column, searchable, variant }: LayoutAttribute): boolean =>
  column || searchable || variant || key === PACK_SIZE;

/** As the list's own layout has them. */
const inCanonicalOrder = (layout: readonly LayoutAttribute[]): LayoutAttribute[] => [
  ...layout.filter(({ key }) => key !== PACK_SIZE),
  ...layout.filter(({ key }) => key === PACK_SIZE),
];

/** A thousand resistances are not put in order for each search. */
const SLUGS = new WeakMap<VocabularyCategory, Map<number, ReadonlyMap<number, string>>>();

/** What the list's address calls each value of an attribute in a category, in natural order. */
function slugsOf(
  attribute: LayoutAttribute,
  category: VocabularyCategory,
  vocabulary: Vocabulary,
): ReadonlyMap<number, string> {
  const known = SLUGS.get(category) ?? new Map<number, ReadonlyMap<number, string>>();
  SLUGS.set(category, known);
  const slugs = known.get(attribute.id) ?? readSlugs(attribute, category, vocabulary);
  known.set(attribute.id, slugs);
  return slugs;
}

function readSlugs(
  attribute: LayoutAttribute,
  category: VocabularyCategory,
  vocabulary: Vocabulary,
): ReadonlyMap<number, string> {
  const values = vocabulary
    .valuesOf(attribute.id)
    .filter(({ id }) => category.counts.has(id))
    .map((value) => ({ ...value, sort: withoutNoise(value.sort) }))
    .sort((a, b) => a.sort - b.sort || compare(a.text, b.text) || compare(a.unit, b.unit));
  const slugs = valueSlugs(values, attribute.unit);
  return new Map(values.map(({ id }, index) => [id, slugs[index] ?? '']));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
