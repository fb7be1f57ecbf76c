import { z } from 'zod';
import { XLSX_TYPE } from '../spreadsheet/workbook.ts';
import { MAX_EXPORTED_ROWS } from './category-table.ts';
import { EXAMPLES } from './openapi-examples.ts';
import { PURGE_REQUEST } from './purge-request.ts';
import { REQUESTS } from './requests.ts';
import { VITALS_REQUEST } from './vitals-request.ts';

export type Json = Readonly<Record<string, unknown>>;

export const SCHEMA_ADDRESS = '#/components/schemas/';

/** Problems that several endpoints answer with. */
export const PROBLEMS = [
  'BadRequest',
  'Unauthorized',
  'NotFound',
  'NotAcceptable',
  'TooManyDownloads',
  'Unavailable',
] as const;

const response = (name: (typeof PROBLEMS)[number]): Json => ({ $ref: `#/components/responses/${name}` });
const etag = { ETag: { $ref: '#/components/headers/ETag' } };
const notModified = { 304: { description: 'Not changed since the ETag was given.', headers: etag } };
const failures = {
  400: response('BadRequest'),
  406: response('NotAcceptable'),
  503: response('Unavailable'),
};
const missing = { 404: response('NotFound') };

const DOWNLOAD_DESCRIPTION =
  `The first ${MAX_EXPORTED_ROWS} parts; the file’s name says so where there are more. Which parts, and their order, ` +
  'is decided at the beginning; should the whole catalogue be replaced meanwhile, the answer breaks off. A client ' +
  'that takes nothing for 30 seconds is cut off.';

/** A list as a file. */
const download = (contentType: string, schema: Json): Json => ({
  200: {
    description: 'The list.',
    headers: { 'X-Total-Count': { $ref: '#/components/headers/X-Total-Count' } },
    content: { [contentType]: { schema } },
  },
  ...failures,
  ...missing,
  429: response('TooManyDownloads'),
});
const moved = {
  308: {
    description: 'The part number is spelt otherwise; Location has its one address.',
    headers: { Location: { schema: { type: 'string' } } },
  },
};

const json = (schema: keyof typeof EXAMPLES): Json => ({
  'application/json': { schema: { $ref: SCHEMA_ADDRESS + schema }, example: EXAMPLES[schema] },
});

const DRAWING_LANGUAGE: Json = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'Language of the words and of the decimal sign.',
  schema: { type: 'string', enum: ['en', 'de'], default: 'en' },
};

/** Every endpoint of the API, for `openApiDocument`. */
export const PATHS = {
  '/api/parts/{number}': {
    get: {
      operationId: 'getPart',
      tags: ['Parts'],
      summary: 'All about one part but its price and stock',
      description: '`/p/{number}` answers the same to who prefers application/json in Accept.',
      parameters: parameters(REQUESTS.part, ['number']),
      responses: {
        200: { description: 'The part.', headers: etag, content: json('Part') },
        ...notModified,
        ...moved,
        ...failures,
        ...missing,
      },
    },
  },
  '/api/parts/{number}/markdown': {
    get: {
      operationId: 'getPartAsMarkdown',
      tags: ['Parts'],
      summary: 'One part as a text, with price and stock',
      description: '`/p/{number}` answers the same to who prefers text/markdown in Accept.',
      parameters: parameters(REQUESTS.part, ['number']),
      responses: {
        200: {
          description: 'The part.',
          headers: etag,
          content: { 'text/markdown': { schema: { type: 'string' } } },
        },
        ...notModified,
        ...moved,
        ...failures,
        ...missing,
      },
    },
  },
  '/api/parts/{number}/drawing.svg': {
    get: {
      operationId: 'getDrawingAsSvg',
      tags: ['Parts'],
      summary: 'The dimension drawing of one part, to print; at 1:1 where that fits A4',
      parameters: [...parameters(REQUESTS.part, ['number']), DRAWING_LANGUAGE],
      responses: {
        200: {
          description: 'The drawing.',
          headers: etag,
          content: { 'image/svg+xml': { schema: { type: 'string' } } },
        },
        ...notModified,
        ...moved,
        ...failures,
        ...missing,
      },
    },
  },
  '/api/parts/{number}/drawing.dxf': {
    get: {
      operationId: 'getDrawingAsDxf',
      tags: ['Parts'],
      summary:
        'The dimension drawing of one part for CAD: DXF R12 in millimetres, a layer for each line type',
      parameters: [...parameters(REQUESTS.part, ['number']), DRAWING_LANGUAGE],
      responses: {
        200: {
          description: 'The drawing.',
          headers: etag,
          content: { 'image/vnd.dxf': { schema: { type: 'string' } } },
        },
        ...notModified,
        ...moved,
        ...failures,
        ...missing,
      },
    },
  },
  '/api/availability': {
    get: {
      operationId: 'getAvailability',
      tags: ['Parts'],
      summary: 'Price and stock of up to 100 parts',
      parameters: parameters(REQUESTS.availability, []),
      responses: {
        200: { description: 'As it is now; not to be kept.', content: json('Availability') },
        ...failures,
      },
    },
  },
  '/api/categories': {
    get: {
      operationId: 'listCategories',
      tags: ['Categories'],
      summary: 'The whole tree of categories',
      responses: {
        200: { description: 'The tree.', headers: etag, content: json('CategoryTree') },
        ...notModified,
        406: response('NotAcceptable'),
        503: response('Unavailable'),
      },
    },
  },
  '/api/categories/{slug}/parts': {
    get: {
      operationId: 'listPartsOfCategory',
      tags: ['Categories'],
      summary: 'Parts of a category, filtered and ordered, some at a time',
      description:
        'Without `sort` in the catalogue’s order. The cursor is the last part shown: a part that changes its place ' +
        'meanwhile, as one in the order of prices may, can come twice or not at all; what does not change comes once.',
      parameters: parameters(REQUESTS.categoryParts, ['slug']),
      responses: {
        200: { description: 'A page of parts.', headers: etag, content: json('CategoryParts') },
        ...notModified,
        ...failures,
        ...missing,
      },
    },
  },
  '/api/categories/{slug}/parts.csv': {
    get: {
      operationId: 'exportPartsOfCategory',
      tags: ['Categories'],
      summary: 'Parts of a category, filtered and ordered, with price and stock, for programs',
      description:
        `${DOWNLOAD_DESCRIPTION} UTF-8 with a byte order mark, RFC 4180. Where a spreadsheet would begin a formula, also ` +
        'one that separates by semicolons, there is an apostrophe. Spreadsheets take codes such as 0402 or 10.9 for ' +
        'numbers or dates: `parts.xlsx` is for them.',
      parameters: parameters(REQUESTS.categoryDownload, ['slug']),
      responses: download('text/csv', { type: 'string' }),
    },
  },
  '/api/categories/{slug}/parts.xlsx': {
    get: {
      operationId: 'exportPartsOfCategoryAsWorkbook',
      tags: ['Categories'],
      summary: 'Parts of a category, filtered and ordered, with price and stock, for spreadsheets',
      description:
        `The rows and columns of \`parts.csv\` as an Excel workbook, with texts as texts and numbers as numbers. ` +
        DOWNLOAD_DESCRIPTION,
      parameters: parameters(REQUESTS.categoryDownload, ['slug']),
      responses: download(XLSX_TYPE, { type: 'string', contentMediaType: XLSX_TYPE }),
    },
  },
  '/api/categories/{slug}/facets': {
    get: {
      operationId: 'listFacetsOfCategory',
      tags: ['Categories'],
      summary: 'What a list can be filtered by, with exact counts',
      description: 'Each attribute is counted without its own filter: what a further value of it would add.',
      parameters: parameters(REQUESTS.categoryFacets, ['slug']),
      responses: {
        200: { description: 'The facets.', headers: etag, content: json('CategoryFacets') },
        ...notModified,
        ...failures,
        ...missing,
      },
    },
  },
  '/api/search': {
    get: {
      operationId: 'search',
      tags: ['Search'],
      summary: 'Parts by number and by words',
      parameters: parameters(REQUESTS.search, []),
      responses: {
        200: { description: 'What was found.', headers: etag, content: json('SearchResult') },
        ...notModified,
        ...failures,
      },
    },
  },
  '/api/suggestions': {
    get: {
      operationId: 'suggest',
      tags: ['Search'],
      summary: 'Categories, part numbers and queries while typing, in at most 2 kB',
      parameters: parameters(REQUESTS.suggestions, []),
      responses: {
        200: { description: 'What could be meant.', headers: etag, content: json('Suggestions') },
        ...notModified,
        ...failures,
      },
    },
  },
  '/api/vitals/report': {
    get: {
      operationId: 'getVitalsReport',
      tags: ['Operators'],
      summary: 'How fast pages were for the people who opened them',
      description:
        'What browsers measured, as histograms: count, percentiles and shares by the thresholds of web.dev, for any ' +
        'kind of page, device, connection and release. Only where the site has a token for operators.',
      security: [{ operator: [] }],
      parameters: parameters(VITALS_REQUEST, []),
      responses: {
        200: { description: 'The report; not to be kept.', content: json('VitalsReport') },
        ...failures,
        401: response('Unauthorized'),
        ...missing,
      },
    },
  },
  '/api/cache/purge': {
    post: {
      operationId: 'purgeCache',
      tags: ['Operators'],
      summary: 'Makes a part, a tag or everything untrue, wherever it is kept',
      description:
        'Every instance and edge makes anew what shows it, when it is next asked for; that it is to is known to all ' +
        'within a second. Only where the site has a token for operators.',
      security: [{ operator: [] }],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: z.toJSONSchema(PURGE_REQUEST, { io: 'input' }) } },
      },
      responses: {
        200: { description: 'It is recorded; all instances hear of it.', content: json('PurgeResult') },
        ...failures,
        401: response('Unauthorized'),
        ...missing,
      },
    },
  },
};

/** The parameters of a request; those of `inPath` are in the path, the others in the query. */
function parameters(request: z.ZodObject, inPath: readonly string[]): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(request, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => {
    const { description, examples, ...rest } = schema as Record<string, unknown>;
    return {
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
      ...(Array.isArray(examples) ? { example: examples[0] } : {}),
    };
  });
}
