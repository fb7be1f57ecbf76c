import { TAGS } from '../cache-policy/tags.ts';
import type { PartLink } from '../catalog/part-link.ts';
import { read, statement } from '../db/query.ts';
import { foldText } from './interpret/fold.ts';
import { partKey } from './part-numbers.ts';
import { FILLERS } from './synonyms.ts';

/** Somebody else's number for one of our parts. */
export interface CrossReference {
  /** Whose number. */
  readonly source: string;
  /** As they write it. */
  readonly number: string;
  /** '' without one. */
  readonly note: string;
  readonly part: PartLink;
}

export const CROSS_REFERENCES_SHOWN = 10;
/** Shorter numbers beside a name are rather a size. */
const SHORTEST_BESIDE_NAME = 4;
const SHORTEST_BEGINNING = 3;
const MOST_WORDS = 16;

interface Row {
  readonly source: string;
  readonly number: string;
  readonly note: string;
  readonly partNumber: string;
  readonly name: string;
  readonly status: PartLink['status'];
}

const COLUMNS = `cross_reference.source, cross_reference.number, cross_reference.note,
  part.part_number as "partNumber", part.name, part.status`;

const CROSS_REFERENCES = statement<Row>(
  'crossReferences',
  `select distinct ${COLUMNS}, cross_reference.source collate "C" as place
   from unnest($1::text[], $2::text[]) as asked (number, beside)
   join millrace.cross_reference on cross_reference.key = millrace.part_key(asked.number)
   join catalog.part using (part_number)
   where starts_with(millrace.part_key(cross_reference.source), millrace.part_key(asked.beside))
   order by part.status, place, "partNumber", cross_reference.number limit $3`,
  () => [TAGS.crossReferences, TAGS.parts],
);

const CROSS_REFERENCES_BY_BEGINNING = statement<Row>(
  'crossReferencesByBeginning',
  `select ${COLUMNS} from millrace.cross_reference join catalog.part using (part_number)
   where key >= millrace.part_key($1) and key < millrace.part_key($1) || chr(1114111)
   order by key, source collate "C", part_number limit $2`,
  () => [TAGS.crossReferences, TAGS.parts],
);

/** Our parts for a number of somebody else's, with or without their name: `91290A115`, `McMaster 91290-a115`. */
export async function crossReferences(query: string): Promise<CrossReference[]> {
  const asked = numbersIn(query);
  if (asked.length === 0) return [];
  const rows = await read(CROSS_REFERENCES, [
    asked.map(({ number }) => number),
    asked.map(({ beside }) => beside),
    CROSS_REFERENCES_SHOWN,
  ]);
  return rows.map(asCrossReference);
}

/** Numbers of others that begin with `typed`, in order. */
export async function crossReferencesByBeginning(typed: string, limit: number): Promise<CrossReference[]> {
  if (typed.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST_BEGINNING) return [];
  return (await read(CROSS_REFERENCES_BY_BEGINNING, [typed, limit])).map(asCrossReference);
}

/** The query as one number, and with somebody's name before or behind it. */
function numbersIn(query: string): { number: string; beside: string }[] {
  const words = query.split(' ');
  const found = partKey(query) === '' ? [] : [{ number: query, beside: '' }];
  for (let cut = 1; cut < Math.min(words.length, MOST_WORDS); cut += 1) {
    const [head, tail] = [words.slice(0, cut), words.slice(cut)];
    for (const [number, beside] of [
      [tail, head],
      [head, tail],
    ] as const) {
      const name = beside.filter((word) => !NO_NAMES.has(foldText(word).replace(/[.:]+$/, ''))).join(' ');
      if (isNumber(number.join(' ')) && partKey(name) !== '')
        found.push({ number: number.join(' '), beside: name });
    }
  }
  return found;
}

/** Words between a name and a number: McMaster part no. 91290A115. */
const NO_NAMES = new Set(
  [...FILLERS, 'pn', 'p/n', 'part number', 'number', 'nummer', 'artikel', 'art', '#'].map(foldText),
);

const isNumber = (text: string): boolean => /\d/.test(text) && partKey(text).length >= SHORTEST_BESIDE_NAME;

const asCrossReference = ({ source, number, note, partNumber, name, status }: Row): CrossReference => ({
  source,
  number,
  note,
  part: { partNumber, name, status },
});
