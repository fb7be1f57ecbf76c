import { memoised } from '../axes.ts';
import type { GradeName } from '../metals.ts';
import type { Family, Item, Stated, Variant } from '../model.ts';
import { mm, term } from '../stated.ts';
import { metric } from '../threads.ts';
import { metricLengths } from './lengths.ts';
import { crossVolume, headValues, shankVolume, sizeTier, sold, threadValues } from './machine-head.ts';
import { COUNTERSUNK_HEAD, machineLayout, partners, SEATED_HEAD } from './machine-layout.ts';
import { RAISED_HEIGHT, type RecessedHead } from './machine-recessed-table.ts';
import { screwCostCents } from './price.ts';

/** The two cross recesses of ISO 4757. */
const DRIVES = [
  { type: 'H', side: 'h', short: 'PH', drive: term('Cross recess H (Phillips)', 11), tier: 0, order: 0 },
  { type: 'Z', side: 'z', short: 'PZ', drive: term('Cross recess Z (Pozidriv)', 12), tier: 1, order: 100 },
] as const;

const RAREST_TIER = 9;

/** What sets the three cross-recessed standards apart. */
export interface RecessedStandard {
  readonly standard: string;
  readonly slug: string;
  readonly name: string;
  readonly noun: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  readonly heads: readonly RecessedHead[];
  readonly seat: 'flat' | 'countersunk' | 'raised';
  /** Volume of the head before the recess is punched, in mm³. */
  readonly headVolume: (head: RecessedHead) => number;
  readonly variants: (d: number) => readonly Variant[];
  /** Classes whose recess has the table's width and depth; all unless given. */
  readonly recessOf?: readonly GradeName[];
}

/** Each of the metal's variants with either recess. */
function withRecess(of: RecessedStandard, head: RecessedHead): Variant[] {
  const metal = sold(of.variants(head.d));
  return DRIVES.flatMap(({ type, side, short, drive, tier, order }) => {
    const name = `${short}${head.recess}`;
    const known: Record<string, Stated> = { drive, 'recess-number': term(name, order + head.recess) };
    const dimensions = { 'recess-width': mm(head[side].m), 'drive-depth': mm(head[side].depth) };
    return metal
      .filter((variant) => variant.tier + tier <= RAREST_TIER)
      .map((variant) => {
        const stated = of.recessOf?.some((grade) => grade === variant.values.class?.text) ?? true;
        return {
          ...variant,
          code: `${type}-${variant.code}`,
          name: `${name}, ${variant.name}`,
          tier: variant.tier + tier,
          values: { ...known, ...(stated ? dimensions : {}), ...variant.values },
          ...(variant.successorCode ? { successorCode: `${type}-${variant.successorCode}` } : {}),
        };
      });
  });
}

function itemsOf(of: RecessedStandard, head: RecessedHead): Item[] {
  const thread = metric(head.d);
  const flat = of.seat === 'flat';
  const raised = RAISED_HEIGHT[head.d];
  return metricLengths(...head.lengths).map((length) => ({
    code: `${thread.code}X${length.mm}`,
    size: `${thread.name} × ${length.mm}`,
    tier: length.tier + sizeTier(head.d),
    volumeMm3:
      of.headVolume(head) -
      crossVolume(head.h.m, head.h.depth) +
      // A countersunk screw's length includes the head, but not the dome.
      shankVolume(thread, flat ? length.mm : length.mm - head.k),
    values: {
      ...threadValues(thread, length.mm),
      ...headValues(head, !flat),
      ...(of.seat === 'raised' && raised !== undefined ? { 'raised-height': mm(raised) } : {}),
    },
  }));
}

/** The leaf category of one cross-recessed standard. */
export function recessedFamily(of: RecessedStandard): Family {
  const items = of.heads.flatMap((head) => itemsOf(of, head));
  const heads = new Map(of.heads.map((head) => [metric(head.d).name, head]));
  const variants = memoised((head: RecessedHead) => withRecess(of, head));
  return {
    category: {
      slug: of.slug,
      parent: 'machine-screws',
      name: of.name,
      description: of.description,
      synonyms: of.synonyms,
    },
    standard: of.standard,
    prefix: of.standard.replace(' ', ''),
    noun: of.noun,
    layout: machineLayout(
      [
        ...(of.seat === 'flat' ? SEATED_HEAD : COUNTERSUNK_HEAD),
        ...(of.seat === 'raised' ? [{ attribute: 'raised-height', symbol: 'f' }] : []),
      ],
      [
        { attribute: 'recess-number', column: true, searchable: true },
        { attribute: 'drive', searchable: true },
        { attribute: 'recess-width', symbol: 'm' },
        { attribute: 'drive-depth' },
      ],
    ),
    goesWith: partners(of.seat !== 'flat'),
    customsCode: '731815',
    costCents: (item, massG) => screwCostCents(item, massG),
    items: () => items,
    variants: (item) => {
      const head = heads.get(item.values.thread?.text ?? '');
      return head ? variants(head) : [];
    },
  };
}
