import { z } from 'zod';

/** Schemas with a name of their own in the OpenAPI document. */
export const RESPONSES = z.registry<{ id: string }>();

const address = z.string().describe('Relative to this site.');
const status = z.enum(['active', 'obsolete']);
const categoryName = z.object({ slug: z.string(), name: z.string() });

const PartLink = z.object({ partNumber: z.string(), name: z.string(), status }).register(RESPONSES, {
  id: 'PartLink',
});

const statedShape = {
  text: z.string().describe('As the standard prints it, without the unit.'),
  unit: z.string().describe('The unit it is stated in; empty for terms.'),
  value: z.number().nullable().describe('In the canonical unit; null for terms.'),
};
const StatedValue = z.object(statedShape).register(RESPONSES, { id: 'StatedValue' });

const Specification = z
  .object({
    key: z.string(),
    name: z.string(),
    symbol: z.string().nullable().describe('The letter the standard uses.'),
    ...statedShape,
    valueUnit: z.string().describe('The canonical unit of `value`, mm for lengths.'),
  })
  .register(RESPONSES, { id: 'Specification' });

const Neighbour = z
  .object({ partNumber: z.string(), text: z.string(), unit: z.string() })
  .register(RESPONSES, { id: 'Neighbour' });

export const PartDocument = z
  .object({
    partNumber: z.string(),
    name: z.string(),
    status,
    successor: z.string().nullable().describe('Part number that replaces an obsolete part.'),
    category: categoryName,
    specification: z.array(Specification),
    massG: z.number().nullable().describe('Mass of one piece in grams.'),
    packSize: z.int().describe('Pieces in a pack.'),
    origin: z.string().nullable().describe('ISO 3166-1 alpha-2.'),
    customsCode: z.string().nullable().describe('HS tariff number.'),
    standard: z
      .object({
        code: z.string(),
        title: z.string(),
        equivalents: z.array(z.object({ code: z.string(), note: z.string() })),
      })
      .nullable(),
    goesWith: z.array(
      z.object({
        category: categoryName,
        count: z.int().describe('Parts of that category that go with this one.'),
        partNumbers: z.array(z.string()).describe('The first of them.'),
      }),
    ),
    neighbours: z.object({
      steps: z
        .array(
          z.object({
            attribute: z.string().nullable().describe('Null for a step along the category’s order.'),
            name: z.string(),
            previous: Neighbour.nullable(),
            next: Neighbour.nullable(),
          }),
        )
        .describe('One step down and up in a dimension, all else equal.'),
      variants: z
        .array(z.object({ partNumber: z.string(), name: z.string() }))
        .describe('The same geometry in other makes.'),
    }),
    links: z.object({
      self: address,
      page: address,
      markdown: address,
      availability: address,
      category: address,
      successor: address.nullable(),
    }),
  })
  .register(RESPONSES, { id: 'Part' });

const refinementShape = {
  filters: z.array(z.string()).describe('As they were understood, in canonical order and units.'),
  total: z.int().describe('Exact number of parts that fit the filters.'),
};

export const CategoryParts = z
  .object({
    category: categoryName.extend({ partCount: z.int() }),
    ...refinementShape,
    sort: z.string().nullable().describe('As asked for; null for the catalogue’s order.'),
    columns: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        symbol: z.string().nullable(),
        kind: z.enum(['number', 'term']),
        valueUnit: z.string().describe('The canonical unit of `value`.'),
      }),
    ),
    parts: z.array(
      z.object({
        partNumber: z.string(),
        name: z.string(),
        status,
        packSize: z.int(),
        cells: z
          .record(z.string(), StatedValue.nullable())
          .describe('By the column’s key; null where it does not apply.'),
      }),
    ),
    next: z.object({ cursor: z.string(), address }).nullable().describe('Null on the last page.'),
  })
  .register(RESPONSES, { id: 'CategoryParts' });

const FacetValue = z
  .object({
    slug: z.string().describe('What a filter calls it: `filter={attribute}={slug}`.'),
    text: z.string(),
    unit: z.string().describe('The unit it is stated in; empty for terms.'),
    count: z.int().describe('Parts with it that fit the filters of all other attributes.'),
    selected: z.boolean(),
  })
  .register(RESPONSES, { id: 'FacetValue' });

const Facet = z
  .object({
    attribute: z.string().describe('What a filter calls it.'),
    name: z.string(),
    explanation: z.string(),
    symbol: z.string().nullable().describe('The letter the standard uses.'),
    kind: z.enum(['number', 'term']),
    valueUnit: z.string().describe('The unit of `range`; a price’s is the minor unit of the currency.'),
    values: z.array(FacetValue).describe('In natural order; none for the price, which has ranges only.'),
    range: z
      .object({ min: z.number().nullable(), max: z.number().nullable() })
      .nullable()
      .describe('The range filtered by, both ends inclusive; null for none.'),
  })
  .register(RESPONSES, { id: 'Facet' });

export const CategoryFacets = z
  .object({
    category: categoryName.extend({ partCount: z.int() }),
    ...refinementShape,
    currency: z
      .string()
      .nullable()
      .describe('ISO 4217: what prices are filtered in; prices in others are in no range.'),
    facets: z.array(Facet).describe('What tells these parts apart, in the order that the page shows.'),
  })
  .register(RESPONSES, { id: 'CategoryFacets' });

const Category = z.object({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  partCount: z.int().describe('Parts in it and below it.'),
  address,
  get children() {
    return z.array(Category);
  },
});
Category.register(RESPONSES, { id: 'Category' });

export const CategoryTree = z
  .object({ categories: z.array(Category) })
  .register(RESPONSES, { id: 'CategoryTree' });

const PartAvailability = z
  .object({
    partNumber: z.string(),
    currency: z.string().nullable().describe('ISO 4217; null without a price.'),
    per: z.int().nullable().describe('Pieces that an amount is for.'),
    packSize: z.int(),
    breaks: z.array(
      z.object({
        quantity: z.int().describe('Pieces from which the price applies.'),
        amount: z.int().describe('Minor units of the currency for `per` pieces.'),
      }),
    ),
    stock: z.array(
      z.object({
        warehouse: z.string(),
        name: z.string(),
        country: z.string().describe('ISO 3166-1 alpha-2.'),
        quantity: z.int(),
        leadDays: z
          .int()
          .nullable()
          .describe('Working days until more arrive; null where nothing is ordered.'),
      }),
    ),
  })
  .register(RESPONSES, { id: 'PartAvailability' });

export const AvailabilityDocument = z
  .object({
    parts: z.array(PartAvailability).describe('In the order asked; unknown part numbers are left out.'),
    asOf: z.iso.datetime(),
  })
  .register(RESPONSES, { id: 'Availability' });

export const SearchDocument = z
  .object({
    query: z.string(),
    crossReferences: z
      .array(z.object({ source: z.string(), number: z.string(), note: z.string(), part: PartLink }))
      .describe('Our parts for a number of somebody else’s: whose it is, and as they write it.'),
    byNumber: z.array(PartLink).describe('Parts whose number begins with the query.'),
    byWords: z.array(PartLink).describe('Parts that all words of the query fit; the first of them.'),
    categories: z.array(categoryName.extend({ count: z.int() })).describe('Exact number of fitting parts.'),
    unknownWords: z.array(z.string()).describe('Words that nothing in the catalogue is called.'),
    nearNumbers: z.array(PartLink).describe('Where no number begins with the query: those nearest to it.'),
    understood: z
      .array(
        z.object({
          typed: z.string(),
          attribute: z
            .string()
            .nullable()
            .describe('Key of the attribute; null for a kind of part or a standard.'),
          values: z.array(z.string()),
          without: z.string().describe('The query without it.'),
        }),
      )
      .describe('What was understood, as the first category reads it.'),
    corrections: z
      .array(z.object({ typed: z.string(), used: z.string() }))
      .describe('Words that were read as others.'),
    dropped: z.array(z.string()).describe('Understood, but nothing has it together with the rest.'),
    nearestSizes: z
      .array(z.object({ typed: z.string(), used: z.string() }))
      .describe('Sizes that nothing has, and the nearest that is found instead.'),
    notStocked: z
      .array(z.string())
      .describe('Kinds of parts that are not in the range; the nearest is found.'),
  })
  .register(RESPONSES, { id: 'SearchResult' });

export const SuggestionsDocument = z
  .object({
    categories: z.array(categoryName),
    crossReferences: z
      .array(z.object({ source: z.string(), number: z.string() }))
      .describe('Numbers of others that begin with the query.'),
    parts: z.array(z.string()).describe('Part numbers that begin with the query.'),
    queries: z.array(z.string()).describe('Queries that begin with it.'),
  })
  .register(RESPONSES, { id: 'Suggestions' });

const percentile = z.number().nullable().describe('In `unit`, within `relativeError`; null without a value.');
const share = z.number().describe('Part of one; exact.');

export const VitalsReport = z
  .object({
    metric: z.string(),
    navigation: z.string(),
    unit: z.string().describe('`ms`, or empty for CLS.'),
    from: z.string(),
    to: z.string(),
    by: z.string().nullable(),
    route: z.string().nullable(),
    device: z.string().nullable(),
    connection: z.string().nullable(),
    release: z.string().nullable(),
    thresholds: z
      .object({ good: z.number(), poor: z.number() })
      .describe('Largest value that is good, and largest that is not poor.'),
    relativeError: z.number(),
    groups: z.array(
      z.object({
        group: z.string().nullable().describe('Value of what the report is grouped by.'),
        count: z.int().describe('Values measured: page views that were sampled and sent.'),
        p50: percentile,
        p75: percentile,
        p95: percentile,
        good: share,
        needsImprovement: share,
        poor: share,
        histogram: z
          .array(z.object({ above: z.number(), to: z.number(), count: z.int() }))
          .describe('Values above `above` up to and including `to`; without empty buckets.'),
      }),
    ),
  })
  .register(RESPONSES, { id: 'VitalsReport' });

export const PurgeResult = z
  .object({
    tags: z.array(z.string()).describe('What is untrue from now on.'),
    entries: z
      .int()
      .nullable()
      .describe(
        'Entries in the caches of this instance that it made untrue; null where they cannot be counted.',
      ),
  })
  .register(RESPONSES, { id: 'PurgeResult' });

/** RFC 9457. */
export const ProblemDocument = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What was wrong, and the remedy.'),
    errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
    nearest: z
      .array(PartLink)
      .optional()
      .describe('Of a part that is not there: those whose numbers are nearest.'),
    children: z.array(categoryName).optional().describe('Of a category without a list: those below it.'),
  })
  .register(RESPONSES, { id: 'Problem' });
