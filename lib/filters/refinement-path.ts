import { decodeSegment } from '../catalog/addresses.ts';
import { isPartNumber } from '../catalog/part-number.ts';
import type { FilterLayout, LayoutAttribute, LayoutValue } from './filter-layout.ts';
import { quantityRange } from './quantity-range.ts';
import type { Filter, RangeFilter, Refinement, Sort, ValuesFilter } from './refinement.ts';

export const MOST_FILTERS = 12;
export const MOST_VALUES = 50;
/** Longer than 50 of the longest values. */
const LONGEST_SEGMENT = 4_000;
/** A bound with more digits was not typed by anybody: it stands for "less than" or comes from a conversion. */
const TYPED_DIGITS = 9;

/** What an address asks for. */
export type ParsedRefinement =
  | {
      readonly kind: 'ok';
      readonly refinement: Refinement;
      /** Whether the address is the one that {@link formatRefinement} gives; otherwise redirect there. */
      readonly canonical: boolean;
    }
  | {
      readonly kind: 'missing';
      readonly reason: 'segment' | 'attribute' | 'value' | 'range' | 'sort' | 'after' | 'many';
      /** The part of the address that is wrong, decoded. */
      readonly segment: string;
    };

class Missing extends Error {
  override readonly name = 'Missing';
  readonly reason: Extract<ParsedRefinement, { kind: 'missing' }>['reason'];

  constructor(reason: Missing['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** The segments of a refinement's address after the category's, percent-encoded where they must be. */
export function formatRefinement({ filters, sort, after }: Refinement): string[] {
  const segments = filters.map((filter) => `${filter.attribute}=${encoded(filterText(filter))}`);
  if (sort) segments.push(`sort=${sort.direction === 'down' ? '-' : ''}${sort.key}`);
  if (after !== '') segments.push(`after=${encodeURIComponent(after)}`);
  return segments;
}

function filterText(filter: Filter): string {
  if (filter.kind === 'values') return filter.values.join(',');
  return `${filter.min ?? ''}..${filter.max ?? ''}`;
}

const encoded = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',');

/**
 * Reads the segments of an address after the category's, percent-encoded or not. What can only mean one thing is
 * understood in any order and spelling, and is not canonical then; anything else is missing.
 */
export function parseRefinement(segments: readonly string[], layout: FilterLayout): ParsedRefinement {
  let current = '';
  try {
    // Each attribute may come twice, and sort and after beside them.
    if (segments.length > 2 * MOST_FILTERS + 2) throw new Missing('many');
    const filters = new Map<string, Filter>();
    let sort: Sort | undefined;
    let after: string | undefined;
    const given: string[] = [];
    for (const segment of segments) {
      current = segment.slice(0, LONGEST_SEGMENT);
      const [key, text] = split(segment);
      current = `${key}=${text}`.slice(0, LONGEST_SEGMENT);
      given.push(`${key}=${text}`);
      if (key === 'sort') {
        if (sort) throw new Missing('sort');
        sort = parseSort(text, layout);
      } else if (key === 'after') {
        if (after !== undefined || !isPartNumber(text)) throw new Missing('after');
        after = text;
      } else {
        const attribute = layout.attributes.find((one) => one.isFilter && one.key === key);
        if (!attribute) throw new Missing('attribute');
        filters.set(key, merged(filters.get(key), parseFilter(text, attribute), attribute));
      }
    }
    if (filters.size > MOST_FILTERS) throw new Missing('many');
    const refinement: Refinement = {
      filters: layout.attributes.flatMap(({ key }) => filters.get(key) ?? []),
      sort,
      after: after ?? '',
    };
    const canonical = formatRefinement(refinement).map(decodeSegment);
    return {
      kind: 'ok',
      refinement,
      canonical: canonical.length === given.length && canonical.every((text, index) => text === given[index]),
    };
  } catch (error) {
    if (error instanceof Missing) return { kind: 'missing', reason: error.reason, segment: current };
    throw error;
  }
}

function split(segment: string): [key: string, text: string] {
  if (segment.length > 3 * LONGEST_SEGMENT) throw new Missing('segment');
  const text = decodeSegment(segment);
  const at = text.indexOf('=');
  if (at < 1 || text.length > LONGEST_SEGMENT) throw new Missing('segment');
  return [text.slice(0, at), text.slice(at + 1)];
}

function parseSort(text: string, layout: FilterLayout): Sort {
  const key = text.replace(/^-/, '');
  if (!layout.attributes.some((one) => one.isSortable && one.key === key)) throw new Missing('sort');
  return { key, direction: text.startsWith('-') ? 'down' : 'up' };
}

function parseFilter(text: string, attribute: LayoutAttribute): Filter {
  const range = attribute.kind === 'number' ? parseRange(text, attribute) : undefined;
  return range ?? valuesFilter(text.split(','), attribute);
}

function valuesFilter(slugs: readonly string[], attribute: LayoutAttribute): ValuesFilter {
  if (slugs.length > MOST_VALUES) throw new Missing('many');
  const places = new Set(slugs.map((slug) => placeOf(slug, attribute.values)));
  const values = [...places].sort((a, b) => a - b).map((place) => attribute.values[place]?.slug ?? '');
  return { kind: 'values', attribute: attribute.key, values };
}

function placeOf(slug: string, values: readonly LayoutValue[]): number {
  const exact = values.findIndex((value) => value.slug === slug);
  const place =
    exact >= 0 ? exact : values.findIndex((value) => value.slug.toLowerCase() === slug.toLowerCase());
  if (place < 0) throw new Missing('value');
  return place;
}

/** A range; the values that it is equal to; undefined for what is no range. */
function parseRange(text: string, attribute: LayoutAttribute): Filter | undefined {
  const isPlain = /^-?[\d.e-]*\.\.-?[\d.e-]*$/.test(text);
  if (!isPlain) {
    // A value's slug may look like something typed: it goes first.
    const slugs = new Set(attribute.values.map((value) => value.slug.toLowerCase()));
    if (text.split(',').every((slug) => slugs.has(slug.toLowerCase()))) return undefined;
  }
  const range = quantityRange(text, attribute.unit);
  if (range.kind === 'problem') {
    if (isPlain || attribute.values.length === 0) throw new Missing('range');
    return undefined;
  }
  return normalRange(range, attribute);
}

function normalRange({ min, max }: Pick<RangeFilter, 'min' | 'max'>, attribute: LayoutAttribute): Filter {
  const { key, values } = attribute;
  if (min !== undefined && min === max) {
    const equal = values.filter(({ sort }) => sort === min);
    if (equal.length > 0 && equal.length <= MOST_VALUES)
      return { kind: 'values', attribute: key, values: equal.map(({ slug }) => slug) };
  }
  return {
    kind: 'range',
    attribute: key,
    min: min === undefined ? undefined : snapped(min, values.find(({ sort }) => sort >= min)?.sort),
    max: max === undefined ? undefined : snapped(max, values.findLast(({ sort }) => sort <= max)?.sort),
  };
}

function snapped(bound: number, inside: number | undefined): number {
  return inside === undefined || Number(bound.toPrecision(TYPED_DIGITS)) === bound ? bound : inside;
}

/** Two filters of the same attribute: any of both values, the later range. */
function merged(earlier: Filter | undefined, later: Filter, attribute: LayoutAttribute): Filter {
  if (earlier?.kind !== 'values' || later.kind !== 'values') return later;
  return valuesFilter([...earlier.values, ...later.values], attribute);
}
