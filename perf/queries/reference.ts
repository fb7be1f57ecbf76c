import { NOTHING_SHOWN } from '#lib/cache-policy/shown-tags.ts';
import { read, type Statement } from '#lib/db/query.ts';
import { timesOf } from '../measure/recording.ts';

// Not declared with `statement`: they are none of the product's.
const FIRST_KEY: Statement<{ id: number }> = {
  name: 'perfFirstKey',
  text: 'select min(id) as id from catalog.category',
  shown: NOTHING_SHOWN,
};
/** In a table that is as small in every catalogue, so that times beside it can be compared between them. */
const LOOK_UP: Statement<unknown> = {
  name: 'perfLookUp',
  text: 'select id, slug, name from catalog.category where id = $1',
  shown: NOTHING_SHOWN,
};
let firstKey: number | undefined;

const PLACES = 250_000;
const VALUES = 64;
const values = Uint8Array.from({ length: PLACES }, (_, place) => (place * 7919) % VALUES);
const chosen = Uint8Array.from({ length: PLACES }, (_, place) => (place * 31) % 3);

/**
 * What round trips are compared with, in milliseconds: the least that a question can be, one row by the key of a table
 * that is always in memory, asked by a prepared statement through the same pool. It has the way through lib/db, the
 * socket and the server's process in it, and no work of the catalogue's.
 */
export async function lookUpMs(): Promise<number> {
  firstKey ??= (await read(FIRST_KEY))[0]?.id;
  const { roundTripMs } = await timesOf(() => read(LOOK_UP, [firstKey]));
  return roundTripMs;
}

/**
 * What work in the process is compared with, in milliseconds: counting the values of the chosen ones of 250,000 places
 * from two typed arrays of a fixed content. Counting facets is work of this kind, so that a slower processor, less cache
 * or a busy memory fall on both; parsing JSON, say, would be a test of the allocator.
 */
export function countingMs(): number {
  const started = performance.now();
  const counts = new Uint32Array(VALUES);
  for (let place = 0; place < PLACES; place += 1) {
    const value = values[place] as number;
    if (chosen[place] !== 0) counts[value] = (counts[value] as number) + 1;
  }
  return performance.now() - started;
}
