import { fastenerVariants, type GradeName } from '../metals.ts';
import type { Family, Item, LayoutEntry, Stated, Variant } from '../model.ts';
import { screwCostCents } from '../screws/price.ts';
import { hotDip, sold } from '../screws/socket-variants.ts';
import { inch, term } from '../stated.ts';
import { circle, fraction, hexagon, type Thread, threadedArea, unified } from '../threads.ts';
import { HEX_CAPS, type HexCap, hexThreadLength } from './hex-cap-table.ts';
import { FULL, inchVariants, MM_PER_INCH, PARTIAL, printed } from './inch-fastener.ts';
import { between, HEX_LENGTHS, type InchLength, lengthCode } from './inch-lengths.ts';

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'thread', column: true, searchable: true },
  { attribute: 'length', symbol: 'L', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'class', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'width-across-flats', symbol: 'F', column: true },
  { attribute: 'head-height', symbol: 'H', column: true },
  { attribute: 'thread-length', symbol: 'LT' },
  { attribute: 'width-across-corners', symbol: 'G' },
  { attribute: 'pitch', symbol: 'P' },
  { attribute: 'nominal-size', searchable: true },
  { attribute: 'thread-extent' },
  { attribute: 'drive' },
  { attribute: 'locking' },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

const HEX_DRIVE = term('External hexagon', 1);

/** The 30° chamfer and the washer face take this much off a hexagonal prism of the head's height. */
const CHAMFER = 0.96;

/** SAE J429 defines Grade 2 up to 6 in long. */
const GRADE_2_LONGEST_IN = 6;

const GRADES: readonly GradeName[] = ['Grade 2', 'Grade 5', 'Grade 8', '18-8', '316'];

type Series = 'UNC' | 'UNF';

/** Fine-thread stainless screws and Grade 2 are rarer than coarse ones, and stop at smaller sizes; none is galvanised. */
const byGrades = (series: Series, grades: readonly GradeName[]) =>
  series === 'UNC'
    ? fastenerVariants({ grades, locking: true })
    : sold(
        fastenerVariants({
          grades,
          locking: true,
          tiers: { 'Grade 2': 4, '18-8': 1, '316': 3 },
          limits: { 'Grade 2': { to: 25.4 }, '18-8': { to: 25.4 }, '316': { to: 19.05 } },
        }),
        (variant) => !hotDip(variant),
      );

/** Whether the thread runs to the head, as far as the standard leaves no doubt: LT + Y is the longest full thread. */
function threadOf(cap: HexCap, thread: Thread, length: number) {
  const lt = hexThreadLength(fraction(cap.size), length);
  const pitch = thread.pitch / MM_PER_INCH;
  const full = length <= lt + cap.y;
  // Up to 3.5 threads longer it depends on the maker whether the short body is left.
  const partial = length > lt + cap.y + 3.5 * Math.max(pitch, 1 / cap.unc);
  const values: Record<string, Stated> = {
    ...(full ? { 'thread-extent': FULL } : {}),
    ...(partial ? { 'thread-extent': PARTIAL, 'thread-length': inch(lt, lt.toFixed(3)) } : {}),
  };
  return { threaded: partial ? lt : length, values };
}

function itemOf(cap: HexCap, thread: Thread, length: InchLength): Item {
  const { threaded, values } = threadOf(cap, thread, length.inches);
  const head = hexagon(fraction(cap.f) * MM_PER_INCH) * fraction(cap.h) * MM_PER_INCH * CHAMFER;
  return {
    code: `${thread.code}X${lengthCode(length)}`,
    size: `${cap.size}-${Math.round(MM_PER_INCH / thread.pitch)} × ${length.text}`,
    tier: cap.tier + length.tier,
    volumeMm3:
      head +
      threadedArea(thread) * threaded * MM_PER_INCH +
      circle(thread.d) * (length.inches - threaded) * MM_PER_INCH,
    values: {
      ...thread.values,
      ...values,
      length: inch(length.inches, length.text),
      'width-across-flats': printed(cap.f),
      'head-height': printed(cap.h),
      'width-across-corners': printed(cap.g),
      drive: HEX_DRIVE,
    },
  };
}

function family(
  series: Series,
  texts: Pick<Family['category'], 'slug' | 'name' | 'description' | 'synonyms'>,
) {
  const items: Item[] = [];
  const variantsByCode = new Map<string, readonly Variant[]>();
  const shortOnes = byGrades(series, GRADES);
  const longOnes = byGrades(
    series,
    GRADES.filter((grade) => grade !== 'Grade 2'),
  );
  for (const cap of HEX_CAPS) {
    const thread = unified(cap.size, series === 'UNC' ? cap.unc : cap.unf, series);
    for (const length of between(HEX_LENGTHS, ...(series === 'UNC' ? cap.coarse : cap.fine))) {
      const item = itemOf(cap, thread, length);
      items.push(item);
      const variants = length.inches <= GRADE_2_LONGEST_IN ? shortOnes : longOnes;
      variantsByCode.set(item.code, inchVariants(variants(thread.d)));
    }
  }
  return {
    category: { ...texts, parent: 'inch-screws' },
    standard: 'ASME B18.2.1',
    prefix: `B18.2.1-${series}`,
    noun: 'Hex cap screw',
    layout: LAYOUT,
    goesWith: [],
    customsCode: '731815',
    costCents: screwCostCents,
    items: () => items,
    variants: (item: Item) => variantsByCode.get(item.code) ?? [],
  } satisfies Family;
}

export const HEX_CAP_FAMILIES: readonly Family[] = [
  family('UNC', {
    slug: 'hex-cap-screws-unc-asme-b18-2-1',
    name: 'Hex cap screws UNC, ASME B18.2.1',
    description:
      'Hexagon head screws with a unified coarse thread and close head tolerances, 1/4 to 1-1/2 in. They are the general-purpose fastener of machines and vehicles built to inch dimensions.',
    synonyms: ['hex cap screw', 'hex bolt', 'hex head', 'bolt', 'coarse', 'unc', 'sae j429', 'zollschraube'],
  }),
  family('UNF', {
    slug: 'hex-cap-screws-unf-asme-b18-2-1',
    name: 'Hex cap screws UNF, ASME B18.2.1',
    description:
      'Hexagon head screws with a unified fine thread and close head tolerances, 1/4 to 1-1/2 in. The fine thread carries more load for the same size and turns loose less easily, as in vehicles and engines.',
    synonyms: ['hex cap screw', 'hex bolt', 'hex head', 'bolt', 'fine', 'unf', 'sae j429', 'zollschraube'],
  }),
];
