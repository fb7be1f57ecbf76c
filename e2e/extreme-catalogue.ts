import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { loadCatalogue } from '#import/load-catalogue.ts';
import type { CatalogueSource, SourcePart } from '#import/source.ts';

/** More than any real part has. */
export const ATTRIBUTES = 40;

export const EXTREME = {
  manyAttributes: 'MANY-ATTRIBUTES-0001',
  longName: 'LONG-NAME-0002',
  longNumber: `LONG-${'0123456789ABCDEF'.repeat(3)}-0003`,
  arabic: 'ARABIC-0004',
  markup: 'MARKUP-0005',
  oneDimension: 'ONE-DIMENSION-0006',
  noPrice: 'NO-PRICE-0007',
  noStock: 'NO-STOCK-0008',
  obsolete: 'OBSOLETE-0009',
  obsoleteWithoutSuccessor: 'OBSOLETE-0010',
} as const;

export const MARKUP_NAME = '<script>alert(1)</script> & "quotes" \'single\' {braces} </title>';
export const ARABIC_NAME = 'برغي سداسي الرأس M8 × 40 فولاذ مقاوم للصدأ';
export const LONG_NAME = `${'Hexagon head screw with an uncommonly long name, '.repeat(5).slice(0, 180)}Donaudampfschiffschraube`;

const NAMES: Readonly<Partial<Record<string, string>>> = {
  [EXTREME.longName]: LONG_NAME,
  [EXTREME.arabic]: ARABIC_NAME,
  [EXTREME.markup]: MARKUP_NAME,
};

const keys = Array.from({ length: ATTRIBUTES }, (_, index) => `attribute-${index + 1}`);

function extremeSource(): CatalogueSource {
  const numbers = Object.values(EXTREME);
  const category = { description: MARKUP_NAME, synonyms: [], layout: [], goesWith: [] };
  return {
    name: 'extreme',
    fingerprint: 'extreme-1',
    partCount: numbers.length,
    currency: 'EUR',
    translations: [],
    attributes: keys.map((key, index) => ({
      key,
      name: index === 1 ? MARKUP_NAME : `Attribute number ${index + 1}`,
      kind: 'number',
      unit: 'mm',
      explanation: MARKUP_NAME,
    })),
    standards: [{ code: 'ISO 1', title: MARKUP_NAME, equivalents: [{ code: 'DIN 1', note: LONG_NAME }] }],
    categories: [
      { ...category, slug: 'top', name: MARKUP_NAME },
      { ...category, slug: 'middle', parent: 'top', name: LONG_NAME },
      {
        ...category,
        slug: 'leaf',
        parent: 'middle',
        name: ARABIC_NAME,
        standard: 'ISO 1',
        layout: keys.map((attribute, index) => ({
          attribute,
          symbol: 'd',
          ...(index < 8 && { column: true }),
        })),
      },
    ],
    warehouses: [{ code: 'A', name: MARKUP_NAME, country: 'DK' }],
    *parts() {
      for (const number of numbers) yield extremePart(number);
    },
    values: () =>
      keys.map((attribute, index) => ({
        id: index + 1,
        attribute,
        text: `${index + 1}.5`,
        unit: 'mm',
        sort: index,
      })),
  };
}

function extremePart(partNumber: string): SourcePart {
  const has = (index: number) => partNumber === EXTREME.manyAttributes || index < 3;
  const valueIds = keys.map((_, index) => (has(index) ? index + 1 : 0));
  return {
    category: 'leaf',
    partNumber,
    name: NAMES[partNumber] ?? `Part ${partNumber}`,
    obsolete: partNumber.startsWith('OBSOLETE'),
    successorNumber: partNumber === EXTREME.obsolete ? EXTREME.longNumber : undefined,
    massG: undefined,
    packSize: 1,
    origin: 'DE',
    customsCode: '731815',
    valueIds: Int32Array.from(
      partNumber === EXTREME.oneDimension ? keys.map((_, i) => (i === 0 ? 1 : 0)) : valueIds,
    ),
    price: { per: 1, quantities: [1], amounts: [12_500_000] },
    stock: { quantities: [2_000_000_000], leadDays: [null] },
  };
}

/** A database with parts as no merchant should have them, but one will. */
export async function extremeCatalogue(): Promise<ThrowawayDatabase> {
  const database = await throwawayDatabase();
  await loadCatalogue({ url: database.url, source: extremeSource() });
  // A feed gives every part a price and stock; later changes may take them away.
  const idOf = '(select id from catalog.part where part_number = $1)';
  await database.client.query(`delete from catalog.price where part_id = ${idOf}`, [EXTREME.noPrice]);
  await database.client.query(`delete from catalog.stock where part_id = ${idOf}`, [EXTREME.noStock]);
  return database;
}
