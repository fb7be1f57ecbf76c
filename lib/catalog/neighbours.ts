import type { RoaringBitmap32 } from 'roaring-wasm';
import { partsShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { deserialise, intersect } from './facet-bitmaps.ts';

/** A part one step away in one attribute. */
export interface Neighbour {
  readonly partNumber: string;
  /** Its value of the attribute, or its whole name where the step is along the category's order. */
  readonly text: string;
  readonly unit: string;
}

export interface Neighbours {
  /** One step down and up in an attribute of the geometry, all else equal. */
  readonly steps: readonly {
    /** Key of the attribute; undefined for a step along the category's order. */
    readonly attribute: string | undefined;
    readonly name: string;
    readonly previous: Neighbour | undefined;
    readonly next: Neighbour | undefined;
  }[];
  /** Parts of the same geometry, pack and maker in another make. */
  readonly variants: readonly { readonly partNumber: string; readonly name: string }[];
}

/** Attributes that are offered as a step; more would be a list of its own. */
const MOST_STEPS = 3;
/** Parts looked at on either side for one in the same pack. */
const STEP_CANDIDATES = 6;
const MOST_VARIANTS = 12;
/** Parts looked at to choose the variants shown from, so that not all differ in the same way. */
const VARIANT_CANDIDATES = 96;
const PACK = 'pack-size';
/** Variant attributes that stay the same when other makes of a part are looked for. */
const KEPT_IN_VARIANTS = new Set([PACK, 'brand', 'locking']);

interface Axis {
  readonly key: string;
  readonly name: string;
  readonly position: number;
  readonly isVariant: boolean;
  readonly isSearchable: boolean;
  readonly categoryId: number;
  readonly ordinal: number;
  readonly partName: string;
  readonly packSize: number;
  readonly bitmap: RoaringBitmap32;
}

const PART_AXES = statement<Omit<Axis, 'bitmap'> & { readonly ordinals: Buffer }>(
  'partAxes',
  `select attribute.key, attribute.name, layout.position, layout.is_variant as "isVariant",
     layout.is_searchable as "isSearchable", part.category_id as "categoryId", part.ordinal, part.name as "partName",
     part.pack_size as "packSize", facet.ordinals
   from catalog.part
   join catalog.category_attribute as layout on layout.category_id = part.category_id
   join catalog.attribute on attribute.id = layout.attribute_id
   join catalog.facet on facet.category_id = part.category_id and facet.value_id = part.value_ids[layout.position]
   where part.part_number = $1 and (layout.is_searchable or layout.is_variant) and attribute.key <> 'standard'
   order by layout.position`,
  (_, [partNumber]) => partsShown([], [String(partNumber)]),
);

interface Stated {
  readonly ordinal: number;
  readonly position: number;
  readonly partNumber: string;
  readonly name: string;
  readonly packSize: number;
  readonly text: string | null;
  readonly unit: string | null;
}

const STATED_AT = statement<Stated>(
  'statedAt',
  `select place.ordinal, place.position, part.part_number as "partNumber", part.name, part.pack_size as "packSize",
     value.text, value.unit
   from unnest($2::integer[], $3::smallint[]) as place (ordinal, position)
   join catalog.part on part.category_id = $1 and part.ordinal = place.ordinal
   left join catalog.value on value.id = part.value_ids[place.position]`,
  (rows) => partsShown(rows),
);

/** The parts next to a part; all empty when there is no such part. */
export async function neighbours(partNumber: string): Promise<Neighbours> {
  const axes = (await read(PART_AXES, [partNumber])).map(({ ordinals, ...axis }) => ({
    ...axis,
    bitmap: deserialise(ordinals),
  }));
  const [own] = axes;
  if (!own) return { steps: [], variants: [] };
  try {
    const steps = stepsOf(axes, own.ordinal);
    const variants = variantsOf(axes, own.ordinal);
    const places = [
      ...steps.flatMap(({ axis, below, above }) =>
        [...below, ...above].map((ordinal) => ({ ordinal, position: axis?.position ?? 0 })),
      ),
      ...variants.map((ordinal) => ({ ordinal, position: 0 })),
    ];
    const found = await read(STATED_AT, [
      own.categoryId,
      places.map(({ ordinal }) => ordinal),
      places.map(({ position }) => position),
    ]);
    return {
      steps: steps.map(({ axis, below, above }) => ({
        attribute: axis?.key,
        name: axis?.name ?? '',
        previous: nearest(below, axis?.position ?? 0, found, own.packSize),
        next: nearest(above, axis?.position ?? 0, found, own.packSize),
      })),
      variants: varied(
        variants.flatMap(
          (ordinal) => found.find((row) => row.ordinal === ordinal && row.position === 0) ?? [],
        ),
        own.partName,
      ),
    };
  } finally {
    for (const { bitmap } of axes) bitmap.dispose();
  }
}

interface Step {
  readonly axis: Axis | undefined;
  /** Ordinals, nearest first. */
  readonly below: readonly number[];
  readonly above: readonly number[];
}

/**
 * The ordinals a step away in each attribute of the geometry, all else but the pack equal. Where attributes pin each
 * other (a dash number and its diameters), a step along the category's order.
 */
function stepsOf(axes: readonly Axis[], own: number): Step[] {
  const geometry = axes.filter((axis) => !axis.isVariant && axis.isSearchable);
  const make = axes.filter((axis) => axis.isVariant && axis.key !== PACK);
  const step = (axis: Axis | undefined, equal: readonly Axis[], without: readonly Axis[]): Step => {
    const line = intersect(equal.map(({ bitmap }) => bitmap));
    const same = intersect(without.map(({ bitmap }) => bitmap));
    if (line && same) line.andNotInPlace(same);
    const found = around(line, own);
    line?.dispose();
    same?.dispose();
    return { axis, ...found };
  };
  const isStep = ({ below, above }: Step) => below.length > 0 || above.length > 0;
  const steps = geometry
    .map((axis) => step(axis, [...make, ...geometry.filter((other) => other !== axis)], [axis]))
    .filter(isStep);
  return steps.length > 0 ? steps.slice(0, MOST_STEPS) : [step(undefined, make, geometry)].filter(isStep);
}

/** Ordinals of other makes of the same geometry in the same pack, in the category's order. */
function variantsOf(axes: readonly Axis[], own: number): number[] {
  const same = axes.filter((axis) => (axis.isVariant ? KEPT_IN_VARIANTS.has(axis.key) : axis.isSearchable));
  const others = intersect(same.map(({ bitmap }) => bitmap));
  if (!others) return [];
  others.remove(own);
  const ordinals = others.toArray(VARIANT_CANDIDATES);
  others.dispose();
  return ordinals;
}

/** The members of `line` just before and after `own`, nearest first. */
function around(line: RoaringBitmap32 | undefined, own: number): { below: number[]; above: number[] } {
  if (!line) return { below: [], above: [] };
  const rank = own === 0 ? 0 : line.rank(own - 1);
  const places = (from: number, by: 1 | -1) =>
    Array.from({ length: STEP_CANDIDATES }, (_, index) => from + by * index)
      .filter((place) => place >= 0)
      .flatMap((place) => line.at(place) ?? []);
  return { below: places(rank - 1, -1), above: places(line.has(own) ? rank + 1 : rank, 1) };
}

/** Of the candidates that share the nearest one's value, the one in packs of `packSize` if there is one. */
function nearest(
  ordinals: readonly number[],
  position: number,
  found: readonly Stated[],
  packSize: number,
): Neighbour | undefined {
  const rows = ordinals.flatMap(
    (ordinal) => found.find((row) => row.ordinal === ordinal && row.position === position) ?? [],
  );
  const alike = rows.filter(({ text }) => text === rows[0]?.text);
  const row = alike.find((candidate) => candidate.packSize === packSize) ?? alike[0];
  return row && { partNumber: row.partNumber, text: row.text ?? row.name, unit: row.unit ?? '' };
}

/** Some of `parts`, so that what differs first (a material, a class) differs as often as possible. */
function varied(parts: readonly Stated[], ownName: string): { partNumber: string; name: string }[] {
  const own = new Set(ownName.split(', '));
  const groups = Map.groupBy(
    parts,
    ({ name }) => name.split(', ').find((segment) => !own.has(segment)) ?? '',
  );
  const perGroup = Math.max(1, Math.floor(MOST_VARIANTS / Math.max(1, groups.size)));
  return [...groups.values()]
    .flatMap((group) => group.slice(0, perGroup))
    .slice(0, MOST_VARIANTS)
    .map(({ partNumber, name }) => ({ partNumber, name }));
}
