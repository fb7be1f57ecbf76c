import { partsShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { intersection } from './facet-bitmaps.ts';
import { type PartLink, partsAt } from './part-link.ts';

/** Parts shown of each category that goes with a part. */
const PARTS_SHOWN = 3;

export interface GoesWith {
  readonly categorySlug: string;
  readonly categoryName: string;
  /** How many parts of that category go with it. */
  readonly count: number;
  readonly parts: readonly PartLink[];
}

interface Rule {
  readonly categoryId: number;
  readonly slug: string;
  readonly name: string;
  /** A bitmap for each attribute to match, in the rule's order; null where no part there has the value. */
  readonly ordinals: readonly (Buffer | null)[];
}

const GOES_WITH_RULES = statement<Rule>(
  'goesWithRules',
  `select other.id as "categoryId", other.slug, other.name,
     (select array_agg(facet.ordinals order by matched.position)
      from unnest(rule.attribute_ids) with ordinality as matched (attribute_id, position)
      left join catalog.category_attribute as layout
        on layout.category_id = part.category_id and layout.attribute_id = matched.attribute_id
      left join catalog.facet
        on facet.category_id = other.id and facet.value_id = part.value_ids[layout.position]) as ordinals
   from catalog.part
   join catalog.goes_with as rule on rule.category_id = part.category_id
   join catalog.category as other on other.id = rule.other_category_id
   where part.part_number = $1
   order by rule.position`,
  (_, [partNumber]) => partsShown([], [String(partNumber)]),
);

/** The parts that go with a part, by category; categories without any are left out. */
export async function goesWith(partNumber: string): Promise<GoesWith[]> {
  const rules = await read(GOES_WITH_RULES, [partNumber]);
  const matches = rules
    .map((rule) => ({ ...rule, ...firstMatch(rule.ordinals) }))
    .filter(({ count }) => count > 0);
  const parts = await partsAt(
    matches.flatMap(({ categoryId, first }) => first.map((ordinal) => ({ categoryId, ordinal }))),
  );
  return matches.map(({ categoryId, slug, name, count }) => ({
    categorySlug: slug,
    categoryName: name,
    count,
    parts: parts
      .filter((part) => part.categoryId === categoryId)
      .map(({ partNumber: number, name: title, status }) => ({ partNumber: number, name: title, status })),
  }));
}

/** What matches on every attribute, or else on all but the last, which is a preference. */
function firstMatch(ordinals: readonly (Buffer | null)[]): { count: number; first: number[] } {
  const required = ordinals.slice(0, Math.max(1, ordinals.length - 1));
  for (const wanted of [ordinals, required]) {
    if (wanted.some((bitmap) => bitmap === null)) continue;
    const found = intersection(
      (wanted as Buffer[]).map((bitmap) => [bitmap]),
      PARTS_SHOWN,
    );
    if (found.count > 0) return found;
  }
  return { count: 0, first: [] };
}
