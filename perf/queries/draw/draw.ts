import type { Client } from 'pg';
import { seeded } from '#lib/filters/random-refinement.ts';
import { allCategories, categoriesOfSize, type DrawnCategory, someCategories } from './categories.ts';
import { type DrawnList, ListDraws } from './lists.ts';
import { type DrawnPart, drawParts } from './parts.ts';
import { drawPrefixes, drawQueries } from './searches.ts';

/** What is asked about: the same for the same seed and edition. */
export interface Draw {
  readonly parts: readonly DrawnPart[];
  /** Every one that has a list, largest first. */
  readonly allCategories: readonly DrawnCategory[];
  /** The largest and some others. */
  readonly categories: readonly DrawnCategory[];
  readonly bands: readonly Band[];
  readonly pages: readonly DrawnList[];
  readonly queries: readonly string[];
  readonly prefixes: readonly string[];
}

/** Lists of categories of one size. */
export interface Band {
  /** Parts, as the limits name them. */
  readonly size: number;
  readonly categories: readonly DrawnCategory[];
  readonly pages: readonly DrawnList[];
  readonly counted: readonly DrawnList[];
}

/** Sizes of category that have limits of their own. */
const SIZES = [250_000, 20_000];
const FILTERS_COUNTED = 3;
/** A batch of every size takes its parts from these. */
const PARTS_PER_CALL = 20;
const QUERIES_TYPED = 24;

/** @param calls of each question, where there are so many different ones */
export async function drawAll(client: Client, seed: number, calls: number): Promise<Draw> {
  const random = seeded(seed);
  const every = await allCategories(client);
  const parts = await drawParts(client, random, PARTS_PER_CALL * calls);
  const lists = new ListDraws(client, random);
  const bands: Band[] = [];
  for (const size of SIZES) {
    const categories = categoriesOfSize(every, size);
    bands.push({
      ...{ size, categories },
      pages: await lists.pages(categories, calls),
      counted: await lists.filtered(categories, { count: calls / 2, filters: FILTERS_COUNTED }),
    });
  }
  const queries = drawQueries(parts.slice(0, calls), random);
  return {
    ...{ parts, allCategories: every, bands, queries },
    categories: someCategories(every, random),
    pages: await lists.pages(every, calls * 2),
    prefixes: drawPrefixes(queries.slice(0, QUERIES_TYPED), parts),
  };
}
