import type { Client } from 'pg';
import { next } from '#demo/random.ts';
import { PAGE_ROWS } from '#lib/catalog/part-list.ts';

const LARGEST_CATEGORIES = 10;
const RANDOM_CATEGORIES = 20;
/** A category whose first, middle and last page are three pages. */
const SMALLEST_CATEGORY = 3 * PAGE_ROWS;
/** A batch of every size takes its parts from these. */
const SAMPLED_PARTS = 4_000;

export interface SampledCategory {
  readonly slug: string;
  readonly partCount: number;
}

export interface Sample {
  /** Numbers of parts from all over the catalogue, in random order. */
  readonly partNumbers: readonly string[];
  /** The largest ones and some of the others. */
  readonly categories: readonly SampledCategory[];
}

/** What is asked about: the same for the same seed and edition. */
export async function takeSample(client: Client, seed: number): Promise<Sample> {
  const random = randomIntegers(seed);
  const { rows: categories } = await client.query<SampledCategory>(
    `select slug, part_count as "partCount" from catalog.category
     where part_count >= $1 and id in (select category_id from catalog.category_attribute)
     order by part_count desc, slug`,
    [SMALLEST_CATEGORY],
  );
  const { rows: editions } = await client.query<{ parts: number }>(
    'select part_count as parts from catalog.edition',
  );
  // Ids are dense from 1.
  const ids = Array.from({ length: SAMPLED_PARTS }, () => 1 + random(editions[0]?.parts ?? 0));
  const { rows: parts } = await client.query<{ number: string }>(
    `select part_number as number from unnest($1::integer[]) with ordinality as drawn (id, position)
     join catalog.part using (id) order by drawn.position`,
    [ids],
  );
  const smaller = categories.slice(LARGEST_CATEGORIES);
  const others = Array.from({ length: Math.min(RANDOM_CATEGORIES, smaller.length) }, () => {
    const [drawn] = smaller.splice(random(smaller.length), 1);
    return drawn as SampledCategory;
  });
  return {
    partNumbers: parts.map(({ number }) => number),
    categories: [...categories.slice(0, LARGEST_CATEGORIES), ...others],
  };
}

/** Draws integers from 0 to below a bound. */
function randomIntegers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = next(state);
    return state % Math.max(1, below);
  };
}
