/** Attributes whose terms are the same in every language: designations, codes, brands. */
export const NEUTRAL_ATTRIBUTES: ReadonlySet<string> = new Set([
  'thread',
  'nominal-size',
  'brand',
  'recess-number',
  'tolerance-class',
  'dash-number',
  'surface-grade',
  'bearing-designation',
  'bearing-series',
  'bearing-clearance',
  'bearing-precision',
  'bearing-design',
  'seal-material',
  'drill-size',
  'thread-tolerance',
  'resistance-code',
  'e-series',
  'capacitance-code',
  'capacitance-tolerance',
  'capacitance-change',
  'case-size',
  'metric-case-size',
  'dielectric',
]);

/** Terms that are the same in every language, of attributes that also have terms that are not. */
export const NEUTRAL_TERMS: Readonly<Record<string, RegExp>> = {
  // Property classes, hardnesses and grades: 8.8, 08.8, 45H, A2-70, 200 HV, 18-8, ASTM A574, Grade 5 of SAE J429.
  class: /^(\d+(\.\d)?H?|A\d(-\d+H?)?|\d+ HV|18-8|ASTM A574|Grade \d)$/,
  material: /^(NBR|FKM|EPDM|VMQ|HSS-[GR]|HSSE(-Co\d|-PM)?)$/,
  qualification: /^AEC-Q200$/,
  standard: /^((DIN|EN|IEC|ISO|ASME) [B\d][\d.]*(-\d+)?(\/-?\d+)?|AS568)$/,
};

/** Segments of part names that are the same in every language, besides brands. */
// biome-ignore format: one topic a line
export const NEUTRAL_SEGMENTS: readonly RegExp[] = [
  /^\d+(\.\d+)?[GH]?$/, /^A\d(-\d+H?)?$/, /^\d+ HV$/, /^18-8$/, /^ASTM A574$/, /^Grade \d$/, // Class
  /^P[HZ]\d$/, // Recess
  /^[hm]\d$/, // Tolerance
  /^C45\+C$/, /^(NBR|FKM) \d+$/, /^HSS-[GR]$/, /^HSSE(-Co\d|-PM)?$/, // Material
  /^C\d$/, /^P\dX?$/, // Bearings
  /^±[\d.]+ (%|ppm\/K|pF)$/, /^AEC-Q200$/, // Passive components
];

/** Words that are spelt alike in English and German. */
export const SPELT_ALIKE: ReadonlySet<string> = new Set(['Bronze', 'Standard', 'Elastomer']);
