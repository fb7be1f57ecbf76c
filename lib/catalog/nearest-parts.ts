import { anyPartShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import type { PartLink } from './part-link.ts';

/** Neighbours looked at on either side. */
const NEIGHBOURS = 8;

const NEAREST_PARTS = statement<PartLink & { key: string }>(
  'nearestParts',
  `(select part_number as "partNumber", name, status, part_key as key from catalog.part
    where part_key >= millrace.part_key($1) order by part_key limit ${NEIGHBOURS})
   union all
   (select part_number, name, status, part_key from catalog.part
    where part_key < millrace.part_key($1) order by part_key desc limit ${NEIGHBOURS})`,
  anyPartShown,
);

/** The parts whose numbers are nearest to what was typed, best first: those that share the longest beginning with it. */
export async function nearestParts(typed: string, limit = 6): Promise<PartLink[]> {
  const wanted = typed.toUpperCase().replace(/[-. _/+#]/g, '');
  const found = await read(NEAREST_PARTS, [typed]);
  return found
    .map((part) => ({
      part,
      shared: sharedBeginning(part.key, wanted),
      length: Math.abs(part.key.length - wanted.length),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.length - b.length)
    .slice(0, limit)
    .map(({ part: { partNumber, name, status } }) => ({ partNumber, name, status }));
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
