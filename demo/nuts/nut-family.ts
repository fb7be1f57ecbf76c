import { memoised } from '../axes.ts';
import type { Family, GoesWith, Item, LayoutEntry, Stated, Variant } from '../model.ts';
import type { Thread } from '../threads.ts';
import { nutCostCents } from './price.ts';

/** One row of a nut standard. */
export interface NutRow {
  readonly thread: Thread;
  /** Without those of the thread. */
  readonly values: Readonly<Record<string, Stated>>;
  readonly volumeMm3: number;
  readonly tier: number;
}

export interface NutStandard {
  readonly standard: string;
  readonly slug: string;
  readonly parent: string;
  readonly name: string;
  readonly noun: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  /** Columns between the finish and the brand. */
  readonly dimensions: readonly LayoutEntry[];
  readonly goesWith: readonly GoesWith[];
  readonly rows: readonly NutRow[];
  /** By nominal diameter in mm. */
  readonly variants: (d: number) => readonly Variant[];
  /** How laborious the shape is, 1 for a plain hexagon nut. */
  readonly work: number;
}

/** Share of the nominal prism that a hexagon fills; published masses of DIN 934 hardly deduct chamfers. */
export const HEXAGON_FILL = 0.99;

export function nutFamily(of: NutStandard): Family {
  const items = of.rows.map(toItem);
  const diameters = new Map(of.rows.map((row) => [codeOf(row.thread), row.thread.d]));
  return {
    category: {
      slug: of.slug,
      parent: of.parent,
      name: of.name,
      description: of.description,
      synonyms: of.synonyms,
    },
    standard: of.standard,
    prefix: of.standard.replace(' ', ''),
    noun: of.noun,
    layout: [
      { attribute: 'thread', symbol: 'D', column: true, searchable: true },
      { attribute: 'material', column: true, searchable: true },
      { attribute: 'class', column: true, searchable: true },
      { attribute: 'finish', column: true, searchable: true },
      ...of.dimensions,
      { attribute: 'pitch', symbol: 'P' },
      { attribute: 'nominal-size' },
      { attribute: 'brand', searchable: true },
      { attribute: 'standard', searchable: true },
    ],
    goesWith: of.goesWith,
    customsCode: '731816',
    costCents: (item, massG) => nutCostCents(item, massG, of.work),
    items: () => items,
    variants: (item) => of.variants(diameters.get(item.code) ?? 0),
  };
}

/** Without a length in the code, M1.6 and M16 typed without the point would be one part: hence M01.6. */
function codeOf(thread: Thread): string {
  return Number.isInteger(thread.d) ? thread.code : thread.code.replace('M', 'M0');
}

const toItem = (row: NutRow): Item => ({
  code: codeOf(row.thread),
  size: row.thread.name,
  tier: row.tier,
  volumeMm3: row.volumeMm3,
  values: { ...row.thread.values, ...row.values },
});

/** Leaves out hot dip galvanising: ISO 10684 covers coarse threads, and neither inserts nor blind threads take it. */
export const withoutHotDip = memoised((variants: readonly Variant[]): readonly Variant[] =>
  variants.filter((variant) => variant.values.finish?.text !== 'Hot dip galvanised'),
);
