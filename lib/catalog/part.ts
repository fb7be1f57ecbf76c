import { anyPartShown, partsShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import type { Picture } from '../pictures/picture.ts';
import { PICTURE_JSON } from '../pictures/picture-sql.ts';

/** One line of a part's specification. */
export interface Specification {
  readonly key: string;
  readonly name: string;
  readonly explanation: string;
  /** The letter the standard uses. */
  readonly symbol: string | null;
  /** As the standard prints it, without the unit. */
  readonly text: string;
  /** The unit it is stated in; '' for terms. */
  readonly unit: string;
  /** The text before it was translated, where it was. */
  readonly original?: string;
  /** The number in the attribute's canonical unit (lengths in mm), or the term's place. */
  readonly sort: number;
  readonly kind: 'number' | 'term';
  /** Unit of `sort`; '' for terms and bare numbers. */
  readonly canonicalUnit: string;
}

export interface Part {
  readonly partNumber: string;
  readonly name: string;
  readonly status: 'active' | 'obsolete';
  readonly successorNumber: string | null;
  readonly massG: number | null;
  readonly packSize: number;
  /** ISO 3166-1 alpha-2. */
  readonly origin: string | null;
  /** HS tariff number. */
  readonly customsCode: string | null;
  readonly categorySlug: string;
  /** What it looks like: a name of lib/drawing/constructions/registry.ts. */
  readonly drawing: string | null;
  /** Its own photographs, else its category's, else its illustration; the first one first. */
  readonly pictures: readonly Picture[];
  readonly specification: readonly Specification[];
}

/** More would make a page that nobody looks through. */
const MOST_PICTURES = 12;

const PART_BY_NUMBER = statement<Part>(
  'partByNumber',
  `select part.part_number as "partNumber", part.name, part.status, part.successor_number as "successorNumber",
     part.mass_g as "massG", part.pack_size as "packSize", part.origin, part.customs_code as "customsCode",
     category.slug as "categorySlug", category.drawing,
     (select json_agg(json_build_object('key', attribute.key, 'name', attribute.name, 'explanation',
         attribute.explanation, 'symbol', layout.symbol, 'text', value.text, 'unit', value.unit, 'sort', value.sort,
         'kind', attribute.kind, 'canonicalUnit', attribute.unit)
         order by layout.position)
      from catalog.category_attribute as layout
      join catalog.attribute on attribute.id = layout.attribute_id
      join catalog.value on value.id = part.value_ids[layout.position]
      where layout.category_id = part.category_id) as specification,
     coalesce((select json_agg(found.picture order by found.position)
       from (select shown.position, ${PICTURE_JSON} as picture, rank() over (order by shown.subject <> 'part',
           shown.subject) as place
         from millrace.picture_of as shown join millrace.picture using (hash)
         where shown.subject = 'part' and shown.key = part.part_number
           or shown.subject = 'category' and shown.key = category.slug
           or shown.subject = 'illustration'
             and shown.key = (select key from catalog.illustration where id = part.illustration_id)
         order by place, shown.position limit ${MOST_PICTURES}) as found
       where found.place = 1), '[]') as pictures
   from catalog.part
   join catalog.category on category.id = part.category_id
   where part.part_number = $1`,
  (_, [partNumber]) => partsShown([], [String(partNumber)]),
);

const PART_NUMBERS_BY_KEY = statement<{ partNumber: string }>(
  'partNumbersByKey',
  `select part_number as "partNumber" from catalog.part
   where part_key = millrace.part_key($1) order by part_number limit 2`,
  anyPartShown,
);

/** The part with exactly this number; undefined when there is none. */
export async function partByNumber(partNumber: string): Promise<Part | undefined> {
  const [part] = await read(PART_BY_NUMBER, [partNumber]);
  return part;
}

/** The part number that is meant when dashes, dots or case are off; undefined when none or more than one is. */
export async function partNumberByKey(typed: string): Promise<string | undefined> {
  const found = await read(PART_NUMBERS_BY_KEY, [typed]);
  return found.length === 1 ? found[0]?.partNumber : undefined;
}
