import type { CatalogueSource, SourcePart } from './source.ts';

/** Parts of the tiny source's first category, of its second. */
export const TINY_PARTS = [600, 40] as const;

const THREADS = ['M4', 'M6', 'M8', 'M10'];

/** A hand-made catalogue for tests: two leaf categories, two attributes. `overrides` break it where a test wants. */
export function tinySource(overrides: Partial<CatalogueSource> = {}): CatalogueSource {
  const layout = [
    { attribute: 'thread', column: true, searchable: true },
    { attribute: 'length', symbol: 'l', column: true },
  ] as const;
  const leaf = { parent: 'screws', description: 'For tests.', synonyms: [], layout };
  return {
    name: 'tiny',
    fingerprint: 'tiny-1',
    partCount: TINY_PARTS[0] + TINY_PARTS[1],
    currency: 'EUR',
    translations: [],
    attributes: [
      { key: 'thread', name: 'Thread', kind: 'term', unit: '', explanation: 'Nominal size.' },
      { key: 'length', name: 'Length', kind: 'number', unit: 'mm', explanation: 'Under the head.' },
    ],
    standards: [
      { code: 'ISO 1', title: 'Bolts', equivalents: [{ code: 'DIN 1', note: 'The same.' }] },
      { code: 'ISO 2', title: 'Studs', equivalents: [] },
    ],
    categories: [
      {
        slug: 'fasteners',
        name: 'Fasteners',
        description: 'For tests.',
        synonyms: [],
        layout: [],
        goesWith: [],
      },
      {
        slug: 'screws',
        parent: 'fasteners',
        name: 'Screws',
        description: 'For tests.',
        synonyms: [],
        layout: [],
        goesWith: [],
      },
      {
        ...leaf,
        slug: 'bolts',
        name: 'Bolts',
        standard: 'ISO 1',
        goesWith: [{ category: 'studs', match: ['thread'] }],
      },
      { ...leaf, slug: 'studs', name: 'Studs', standard: 'ISO 2', goesWith: [] },
    ],
    warehouses: [
      { code: 'A', name: 'Aarhus', country: 'DK' },
      { code: 'B', name: 'Bilbao', country: 'ES' },
    ],
    *parts() {
      yield* tinyParts('bolts', TINY_PARTS[0]);
      yield* tinyParts('studs', TINY_PARTS[1]);
    },
    values: () => [
      ...THREADS.map((text, index) => ({ id: index + 1, attribute: 'thread', text, unit: '', sort: index })),
      { id: THREADS.length + 1, attribute: 'length', text: '20', unit: 'mm', sort: 20 },
    ],
    ...overrides,
  };
}

/** `count` parts of a category: BOLTS-0, BOLTS-1, …; every third has no length. */
export function* tinyParts(category: string, count: number): Generator<SourcePart> {
  for (let index = 0; index < count; index += 1) {
    const thread = 1 + Math.floor((index * THREADS.length) / count);
    yield {
      category,
      partNumber: `${category.toUpperCase()}-${index}`,
      name: `${category} ${index}`,
      obsolete: index % 7 === 3,
      successorNumber: index % 7 === 3 ? `${category.toUpperCase()}-${index - 1}` : undefined,
      massG: index % 5 === 0 ? undefined : index + 0.5,
      packSize: 10,
      origin: 'DE',
      customsCode: '731815',
      valueIds: Int32Array.of(thread, index % 3 === 0 ? 0 : THREADS.length + 1),
      price: { per: 100, quantities: [10, 100], amounts: [1000 + index, 900 + index] },
      stock: { quantities: [index, 0], leadDays: [5, null] },
    };
  }
}
