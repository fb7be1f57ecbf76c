import type { z } from 'zod';
import { API_ADDRESS, refinementParameters } from './addresses.ts';
import type {
  AvailabilityDocument,
  CategoryFacets,
  CategoryParts,
  CategoryTree,
  PartDocument,
  PurgeResult,
  SearchDocument,
  SuggestionsDocument,
  VitalsReport,
} from './schemas.ts';

const NUMBER = 'ISO4017-M8X40-8.8-ZP-100-AM';
const NAME = 'Hex head screw ISO 4017 M8 × 40, 8.8, zinc plated, pack of 100, Aldermill';
const CATEGORY = { slug: 'hex-head-screws-iso-4017', name: 'Hex head screws ISO 4017' };
const LENGTH = { text: '40', unit: 'mm', value: 40 };

const Part: z.input<typeof PartDocument> = {
  partNumber: NUMBER,
  name: NAME,
  status: 'active',
  successor: null,
  category: CATEGORY,
  specification: [{ key: 'length', name: 'Length', symbol: 'l', ...LENGTH, valueUnit: 'mm' }],
  massG: 19.9,
  packSize: 100,
  origin: 'DE',
  customsCode: '731815',
  standard: {
    code: 'ISO 4017',
    title: 'Hexagon head screws, product grades A and B',
    equivalents: [
      { code: 'DIN 933', note: 'Withdrawn; other widths across flats at M10, M12, M14 and M22.' },
    ],
  },
  goesWith: [
    {
      category: { slug: 'hex-nuts-iso-4032', name: 'Hex nuts ISO 4032' },
      count: 12,
      partNumbers: ['ISO4032-M8-8-ZP-100-AM'],
    },
  ],
  neighbours: {
    steps: [
      {
        attribute: 'length',
        name: 'Length',
        previous: { partNumber: 'ISO4017-M8X35-8.8-ZP-100-AM', text: '35', unit: 'mm' },
        next: { partNumber: 'ISO4017-M8X45-8.8-ZP-100-AM', text: '45', unit: 'mm' },
      },
    ],
    variants: [
      {
        partNumber: 'ISO4017-M8X40-A2-70-PL-100-AM',
        name: 'Hex head screw ISO 4017 M8 × 40, A2-70, plain, pack of 100, Aldermill',
      },
    ],
  },
  links: {
    self: `/api/parts/${NUMBER}`,
    page: `/p/${NUMBER}`,
    markdown: `/api/parts/${NUMBER}/markdown`,
    availability: `/api/availability?part=${NUMBER}`,
    category: `/c/${CATEGORY.slug}`,
    successor: null,
  },
};

const REFINEMENT = {
  filters: [
    { kind: 'values', attribute: 'thread', values: ['M8'] },
    { kind: 'range', attribute: 'length', min: 40, max: 60 },
  ],
  sort: { key: 'length', direction: 'up' },
} as const;
const { filters, sort = null } = refinementParameters(REFINEMENT);

const CategoryPage: z.input<typeof CategoryParts> = {
  category: { ...CATEGORY, partCount: 43_506 },
  ...{ filters, sort, total: 1304 },
  columns: [{ key: 'length', name: 'Length', symbol: 'l', kind: 'number', valueUnit: 'mm' }],
  parts: [{ partNumber: NUMBER, name: NAME, status: 'active', packSize: 100, cells: { length: LENGTH } }],
  next: {
    cursor: NUMBER,
    address: API_ADDRESS.categoryParts(CATEGORY.slug, { refinement: REFINEMENT, cursor: NUMBER, limit: 1 }),
  },
};

const Facets: z.input<typeof CategoryFacets> = {
  category: { ...CATEGORY, partCount: 43_506 },
  ...{ filters, total: 1304, currency: 'EUR' },
  facets: [
    {
      attribute: 'length',
      name: 'Length',
      explanation: 'The length the part is ordered by; for a countersunk screw it includes the head.',
      ...{ symbol: 'l', kind: 'number', valueUnit: 'mm' },
      values: [
        { slug: '35', text: '35', unit: 'mm', count: 187, selected: false },
        { slug: '40', text: '40', unit: 'mm', count: 190, selected: false },
      ],
      range: { min: 40, max: 60 },
    },
  ],
};

const Tree: z.input<typeof CategoryTree> = {
  categories: [
    {
      slug: 'nuts',
      name: 'Nuts',
      description: 'Hex nuts, locking nuts and special nuts.',
      partCount: 6062,
      address: '/c/nuts',
      children: [],
    },
  ],
};

const Availability: z.input<typeof AvailabilityDocument> = {
  parts: [
    {
      partNumber: NUMBER,
      currency: 'EUR',
      per: 100,
      packSize: 100,
      breaks: [
        { quantity: 100, amount: 445 },
        { quantity: 500, amount: 414 },
      ],
      stock: [{ warehouse: 'DE1', name: 'Hamburg', country: 'DE', quantity: 600, leadDays: 12 }],
    },
  ],
  asOf: '2026-11-23T08:30:00.000Z',
};

const SearchResult: z.input<typeof SearchDocument> = {
  query: 'M8x40 8.8',
  crossReferences: [],
  byNumber: [],
  byWords: [{ partNumber: NUMBER, name: NAME, status: 'active' }],
  categories: [{ ...CATEGORY, count: 36 }],
  unknownWords: [],
  nearNumbers: [],
  understood: [
    { typed: 'M8', attribute: 'thread', values: ['M8'], without: '40 8.8' },
    { typed: '40', attribute: 'length', values: ['40 mm'], without: 'M8 8.8' },
    { typed: '8.8', attribute: 'class', values: ['8.8'], without: 'M8x40' },
  ],
  corrections: [],
  dropped: [],
  nearestSizes: [],
  notStocked: [],
};

const Suggestions: z.input<typeof SuggestionsDocument> = {
  categories: [{ slug: CATEGORY.slug, name: CATEGORY.name }],
  crossReferences: [],
  parts: [],
  queries: ['M8x40', 'M8x45'],
};

const Vitals: z.input<typeof VitalsReport> = {
  ...{ metric: 'LCP', navigation: 'load', unit: 'ms', from: '2026-10-27', to: '2026-11-23', by: 'route' },
  ...{ route: null, device: 'phone', connection: null, release: null },
  thresholds: { good: 2500, poor: 4000 },
  relativeError: 0.05,
  groups: [
    {
      ...{ group: '/p/[number]', count: 4, p50: 833.8, p75: 833.8, p95: 2607.5 },
      ...{ good: 0.75, needsImprovement: 0.25, poor: 0 },
      histogram: [
        { above: 800, to: 869, count: 3 },
        { above: 2500, to: 2719.6, count: 1 },
      ],
    },
  ],
};

const Purge: z.input<typeof PurgeResult> = {
  tags: [`part:${NUMBER}`],
  entries: 3,
};

/** An example of each response, by the name of its schema. */
export const EXAMPLES = {
  Part,
  CategoryParts: CategoryPage,
  CategoryFacets: Facets,
  CategoryTree: Tree,
  Availability,
  SearchResult,
  Suggestions,
  VitalsReport: Vitals,
  PurgeResult: Purge,
};
