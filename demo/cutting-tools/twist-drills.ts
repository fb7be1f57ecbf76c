import { combine, memoised, type Option } from '../axes.ts';
import { TOOL_BRANDS } from '../brands.ts';
import type { Family, Item, LayoutEntry, Variant } from '../model.ts';
import { packs } from '../packs.ts';
import { equivalent, type Standard, standard } from '../standards.ts';
import { inch, mm, quantity, term } from '../stated.ts';
import { circle, fraction } from '../threads.ts';
import { DRILL_SIZES, type DrillSize } from './drill-sizes.ts';
import { BRIGHT, HSS_G, HSS_R, HSSE_CO5, HSSE_CO8, STEAM_TEMPERED, TIALN, TIN } from './tool-materials.ts';
import { drillLengths } from './twist-drill-table.ts';

const LAYOUT: readonly LayoutEntry[] = [
  { attribute: 'diameter', symbol: 'd1', column: true, searchable: true },
  { attribute: 'material', column: true, searchable: true },
  { attribute: 'finish', column: true, searchable: true },
  { attribute: 'tool-overall-length', symbol: 'l1', column: true },
  { attribute: 'flute-length', symbol: 'l2', column: true },
  { attribute: 'point-angle', symbol: 'σ', column: true },
  { attribute: 'point-form' },
  { attribute: 'cutting-direction' },
  { attribute: 'drill-size', searchable: true },
  { attribute: 'brand', searchable: true },
  { attribute: 'standard', searchable: true },
];

const point = (code: string, degrees: number, split: boolean, tier: number, costFactor: number): Option => ({
  code,
  name: split ? `${degrees}° split point` : `${degrees}° point`,
  tier,
  costFactor,
  values: {
    'point-angle': quantity(degrees, '°'),
    'point-form': split ? term('Split point (DIN 1412 form C)', 2) : term('Cone', 1),
  },
});

const POINTS: readonly Option[] = [
  point('118', 118, false, 0, 1),
  point('118S', 118, true, 2, 1.05),
  point('135', 135, false, 1, 1),
  point('135S', 135, true, 0, 1.08),
];

const DIRECTIONS: readonly Option[] = [
  { code: '', name: '', tier: 0, values: { 'cutting-direction': term('Right-hand', 1) } },
  {
    code: 'L',
    name: 'left-hand',
    tier: 4,
    costFactor: 1.7,
    values: { 'cutting-direction': term('Left-hand', 2) },
  },
];

/** A web this thin is not split, in mm of drill diameter. */
const SPLIT_FROM_MM = 2;
/** Micro drills below this are ground from plain HSS and not coated. */
const MICRO_BELOW_MM = 1;

/** Whether drills of `d` mm are made this way. */
function isMade(d: number, [material, tip, finish, direction]: readonly Option[]): boolean {
  const split = tip?.code.endsWith('S') ?? false;
  if (split && d < SPLIT_FROM_MM) return false;
  if (d < MICRO_BELOW_MM && (material !== HSS_G || tip?.code !== '118' || finish !== BRIGHT)) return false;
  if (direction?.code === 'L' && (material !== HSS_G || finish !== BRIGHT || tip?.code !== '118'))
    return false;
  if (material === HSS_R) return tip?.code === '118' && (finish === BRIGHT || finish === STEAM_TEMPERED);
  if (material === HSS_G) return (tip?.code === '118' || split) && finish !== TIALN;
  // Cobalt steels have 135° points, split wherever the web allows.
  return tip?.code === (d < SPLIT_FROM_MM ? '135' : '135S') && finish !== STEAM_TEMPERED;
}

/** Drills alike in what they are made of and packed in: the upper end of each band in mm. */
const BANDS = [0.99, 1.99, 10, 13, 20];

const bandVariants = memoised((band: number): readonly Variant[] =>
  combine(
    [
      [HSS_R, HSS_G, HSSE_CO5, HSSE_CO8],
      POINTS,
      [BRIGHT, STEAM_TEMPERED, TIN, TIALN],
      DIRECTIONS,
      band <= 10 ? packs(10, [1, 5]) : band <= 13 ? packs(5, [1, 10]) : packs(1, [5]),
      TOOL_BRANDS,
    ],
    (chosen) => isMade(band, chosen),
  ),
);

/** Share of the circle that is left between the flutes. */
const FLUTED_SHARE = 0.55;

function drill(size: DrillSize): Item {
  const lengths = drillLengths(size.d);
  const text = size.fraction ? `${size.fraction} in` : `${size.d} mm`;
  return {
    // Always two decimals: without the point, 1.05 and 10.5 would read the same.
    code: size.fraction ? `${size.fraction.replace('/', '-')}IN` : size.d.toFixed(2),
    size: text,
    tier: size.tier,
    volumeMm3: circle(size.d) * (lengths.overall - lengths.flute * (1 - FLUTED_SHARE)),
    values: {
      diameter: size.fraction ? inch(fraction(size.fraction), size.fraction) : mm(size.d),
      'drill-size': term(text, Math.round(size.d * 10_000)),
      'tool-overall-length': mm(lengths.overall),
      'flute-length': mm(lengths.flute),
    },
  };
}

const ITEMS = DRILL_SIZES.map(drill);
const BAND_OF = new Map(
  DRILL_SIZES.map((size, index) => [ITEMS[index]?.code, BANDS.find((to) => size.d <= to) ?? 20]),
);

export const TWIST_DRILLS: Family = {
  category: {
    slug: 'twist-drills-din-338',
    parent: 'drills',
    name: 'Twist drills DIN 338',
    description:
      'Jobber-length twist drills with a straight shank of the cutting diameter, for steel, cast iron and non-ferrous metals. Rolled HSS suits hand work, ground HSS-G holds closer holes, and cobalt steels stand the heat of stainless and hard alloys.',
    synonyms: [
      'drill bit',
      'drill bits',
      'jobber drill',
      'jobber',
      'hss drill',
      'iso 235',
      'spiralbohrer',
      'bohrer',
    ],
  },
  standard: 'DIN 338',
  prefix: 'DIN338',
  noun: 'Twist drill',
  layout: LAYOUT,
  goesWith: [
    { category: 'machine-taps-metric-din-371-376', match: ['drill-size'] },
    { category: 'machine-taps-fine-din-374', match: ['drill-size'] },
  ],
  customsCode: '820750',
  costCents: (_item, massG) => 32 + 2.4 * massG,
  items: () => ITEMS,
  variants: (item) => bandVariants(BAND_OF.get(item.code) ?? 20),
};

export const TWIST_DRILL_STANDARD: Standard = standard(
  'DIN 338',
  'Twist drills with parallel shank, jobber series',
  equivalent('ISO 235', 'Same overall and flute lengths by diameter for the jobber series.'),
);
