import { anyPartShown } from '../cache-policy/shown-tags.ts';
import { nearestParts } from '../catalog/nearest-parts.ts';
import type { PartLink } from '../catalog/part-link.ts';
import { read, statement } from '../db/query.ts';

/** A part found by its number; an obsolete one with what replaces it. */
export interface NumberedPart extends PartLink {
  readonly successorNumber?: string | null;
}

const NUMBERS_SHOWN = 50;
/** Shorter beginnings of part numbers fit too much to be of use. */
const SHORTEST_PREFIX = 3;
/** Shorter numbers are one typo away from too many others. */
const SHORTEST_CORRECTED = 8;
const LONGEST_CORRECTED = 40;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const PARTS_BY_PREFIX = statement<NumberedPart>(
  'partsByPrefix',
  `select part_number as "partNumber", name, status, successor_number as "successorNumber" from catalog.part
   where part_key >= millrace.part_key($1) and part_key < millrace.part_key($1) || chr(1114111)
   order by part_key limit $2`,
  anyPartShown,
);

const PARTS_BY_KEYS = statement<NumberedPart>(
  'partsByKeys',
  `select part_number as "partNumber", name, status, successor_number as "successorNumber" from catalog.part where part_key = any ($1::text[])
   order by part_key limit $2`,
  anyPartShown,
);

/** What is left of a typed number without dashes and case, as millrace.part_key() makes it. */
export const partKey = (typed: string): string => typed.replace(/[-. _/+#]/g, '').toUpperCase();

/** Parts whose number begins with `typed`, in order. */
export async function partsByBeginning(typed: string, limit = NUMBERS_SHOWN): Promise<NumberedPart[]> {
  if (typed.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST_PREFIX) return [];
  return read(PARTS_BY_PREFIX, [typed, limit]);
}

/** Whether something typed is meant as a part number: one word, letters and digits, of a number's length. */
export const looksLikeNumber = (typed: string): boolean =>
  !/\s/u.test(typed.trim()) &&
  /\p{L}/u.test(typed) &&
  /\p{N}/u.test(typed) &&
  partKey(typed).length >= SHORTEST_CORRECTED;

/** The parts whose numbers are one typo away (a character wrong, missing, too many or swapped), else the nearest by beginning. */
export async function partsByTypo(typed: string, limit = 6): Promise<NumberedPart[]> {
  const key = partKey(typed);
  if (key.length < SHORTEST_CORRECTED || key.length > LONGEST_CORRECTED || !/^[0-9A-Z]+$/.test(key))
    return [];
  const corrected = await read(PARTS_BY_KEYS, [oneTypoAway(key), limit]);
  return corrected.length > 0 ? corrected : nearestParts(typed, limit);
}

/** All keys one typo away: about 73 for each character of `key`, so 3,000 for the longest. */
function oneTypoAway(key: string): string[] {
  const keys = new Set<string>();
  for (let at = 0; at <= key.length; at += 1) {
    const head = key.slice(0, at);
    const tail = key.slice(at);
    for (const letter of ALPHABET) {
      keys.add(head + letter + tail);
      if (tail !== '') keys.add(head + letter + tail.slice(1));
    }
    if (tail !== '') keys.add(head + tail.slice(1));
    if (tail.length > 1) keys.add(head + tail[1] + tail[0] + tail.slice(2));
  }
  keys.delete(key);
  return [...keys];
}
