import { z } from 'zod';
import { AVAILABILITY_BATCH } from '../catalog/availability-batch.ts';
import { isPartNumber, isSlug, LONGEST_PART_NUMBER } from '../catalog/part-number.ts';
import { MOST_FILTERS } from '../filters/refinement-path.ts';
import { DEFAULT_LOCALE, LOCALES } from '../messages/locale.ts';
import { isQuery, LONGEST_QUERY } from '../search/query.ts';

/** Rows of one answer of a list, at most and where nothing is said. */
export const MOST_ROWS = 200;
export const USUAL_ROWS = 50;

/** Fifty of the longest values. */
const LONGEST_FILTER = 4_000;

const NO_PART_NUMBER = `must be a part number: 1 to ${LONGEST_PART_NUMBER} printable characters, given once.`;
const NO_LIMIT = `must be a whole number from 1 to ${MOST_ROWS}, given once.`;

const partNumber = z
  .string(NO_PART_NUMBER)
  .min(1, NO_PART_NUMBER)
  .max(LONGEST_PART_NUMBER, NO_PART_NUMBER)
  .refine(isPartNumber, NO_PART_NUMBER)
  .meta({ examples: ['ISO4017-M8X40-8.8-ZP-100-AM'] });

const slug = z
  .string()
  .max(LONGEST_PART_NUMBER, 'is longer than any category’s slug; /api/categories has them.')
  .refine(isSlug, 'must be a category’s slug as /api/categories has it.')
  .meta({ examples: ['hex-head-screws-iso-4017'] });

const NO_FILTER = `must be attribute=value, attribute=value,value or attribute=from..to; up to ${2 * MOST_FILTERS} of them.`;

/** What narrows and orders a list; which attributes and values there are, only the category knows. */
const refinement = {
  filter: z
    .array(
      z.string(NO_FILTER).max(LONGEST_FILTER, `may have at most ${LONGEST_FILTER} characters.`),
      NO_FILTER,
    )
    .max(2 * MOST_FILTERS, NO_FILTER)
    .default([])
    .describe(
      'Keeps the parts that have any of these values of an attribute, as `thread=M8,M10`, or a number in a range, as ' +
        '`length=40..60`, `length=..2in` or `resistance=4k7..10k`. Given several times, all must hold. `/facets` has ' +
        'the attributes and the slugs of their values; prices are in minor units of the currency for one piece.',
    )
    .meta({ examples: [['thread=M8', 'length=40..60']] }),
  sort: z
    .string('must be given once.')
    .max(LONGEST_PART_NUMBER, 'is longer than any attribute’s key.')
    .optional()
    .describe('Column of numbers, `price` or `stock` to order by; with `-` before it, descending.')
    .meta({ examples: ['-price'] }),
};

/** What each endpoint may be asked. The parameters' names are those of the address. */
export const REQUESTS = {
  part: z.object({ number: partNumber }),
  categoryParts: z.object({
    slug,
    ...refinement,
    cursor: partNumber.optional().describe('Part number after which to go on, from `next.cursor`.'),
    limit: z.coerce
      .number(NO_LIMIT)
      .int(NO_LIMIT)
      .min(1, NO_LIMIT)
      .max(MOST_ROWS, NO_LIMIT)
      .default(USUAL_ROWS)
      .describe('Rows wanted.'),
  }),
  categoryDownload: z.object({ slug, ...refinement }),
  categoryFacets: z.object({ slug, filter: refinement.filter }),
  availability: z.object({
    part: z
      .array(partNumber, 'must be given at least once: /api/availability?part=NUMBER.')
      .refine((numbers) => new Set(numbers).size <= AVAILABILITY_BATCH, {
        error: ({ input }) =>
          `was given ${new Set(input as string[]).size} times; ask for at most ${AVAILABILITY_BATCH} at once.`,
      })
      .describe(`Part number; up to ${AVAILABILITY_BATCH} of them.`)
      .meta({ maxItems: AVAILABILITY_BATCH }),
  }),
  search: z.object({
    q: z
      .string('must be given once: /api/search?q=WORDS.')
      .max(LONGEST_QUERY, `may have at most ${LONGEST_QUERY} characters.`)
      .refine(isQuery, `must have 1 to ${LONGEST_QUERY} characters and no control characters.`)
      .describe('Part number, its beginning, or words and sizes as people type them.')
      .meta({ examples: ['M8x40 A2-70'] }),
  }),
  suggestions: z.object({
    q: z
      .string('must be given once: /api/suggestions?q=WORDS.')
      .max(LONGEST_QUERY, `may have at most ${LONGEST_QUERY} characters.`)
      .refine(isQuery, `must have 1 to ${LONGEST_QUERY} characters and no control characters.`)
      .describe('What has been typed so far.')
      .meta({ examples: ['M8x4'] }),
    locale: z
      .enum(LOCALES, `must be one of ${LOCALES.join(', ')}, given once.`)
      .default(DEFAULT_LOCALE)
      .describe('Language of the names.'),
  }),
} as const;
