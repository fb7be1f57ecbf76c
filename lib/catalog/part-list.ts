import { partsShown } from '../cache-policy/shown-tags.ts';
import { TAGS } from '../cache-policy/tags.ts';
import { read, statement } from '../db/query.ts';
import type { Picture } from '../pictures/picture.ts';

/** Rows of one page of a list. */
export const PAGE_ROWS = 50;

export interface Cell {
  readonly text: string;
  readonly unit: string;
  /** The number in the attribute's canonical unit (lengths in mm), or the term's place. */
  readonly sort: number;
}

export interface PartRow {
  readonly partNumber: string;
  readonly name: string;
  readonly status: 'active' | 'obsolete';
  readonly packSize: number;
  /** Its own photograph, else its category's, else its illustration; null where there is none. */
  readonly picture: Picture | null;
  /** By column of the category; null where the attribute does not apply. */
  readonly cells: readonly (Cell | null)[];
}

export interface PartList {
  readonly rows: readonly PartRow[];
  /** Place of the first row in the category's order, from 0. */
  readonly offset: number;
  /** Part number to go on after; undefined on the last page. */
  readonly next: string | undefined;
  /** Part number the previous page goes on after; '' when that is the first page; undefined on the first page. */
  readonly previous: string | undefined;
}

const PART_ORDINAL = statement<{ ordinal: number }>(
  'partOrdinal',
  `select part.ordinal from catalog.part
   join catalog.category on category.id = part.category_id
   where part.part_number = $1 and category.slug = $2`,
  (_, [partNumber]) => partsShown([], [String(partNumber)]),
);

const PART_NUMBER_AT = statement<{ partNumber: string }>(
  'partNumberAt',
  `select part.part_number as "partNumber" from catalog.part
   where part.category_id = (select id from catalog.category where slug = $1) and part.ordinal = $2`,
  (_, [slug]) => [TAGS.partsOf(String(slug))],
);

/** Where the last page of a list of `total` parts starts. */
export function lastPageOffset(total: number): number {
  return Math.floor(Math.max(0, total - 1) / PAGE_ROWS) * PAGE_ROWS;
}

/** Place of a part in its category's order, from 0; undefined when the category has no such part. */
export async function partOrdinal(slug: string, partNumber: string): Promise<number | undefined> {
  const [found] = await read(PART_ORDINAL, [partNumber, slug]);
  return found?.ordinal;
}

/** The part number at a place in a category's order; undefined past either end. */
export async function partNumberAt(slug: string, ordinal: number): Promise<string | undefined> {
  const [found] = await read(PART_NUMBER_AT, [slug, ordinal]);
  return found?.partNumber;
}
