/** Linear RGB, 0 to 1. */
export type Rgb = readonly [number, number, number];

/** Changes a colour by the place on the part (mm): a print, a coating's edge. Writes to `rgb`. */
export type Texture = (rgb: Float64Array, x: number, y: number, z: number) => void;

/** How a surface answers light. */
export interface Material {
  /** Mirror-like reflection seen straight on: a metal's colour; 0.04 grey for plastics. */
  readonly reflection: Rgb;
  readonly diffuse: Rgb;
  /** 0 a mirror, 1 chalk. */
  readonly roughness: number;
  /** Crystals of hot dip galvanising, or the grain of a blasted surface: tilt of the normal, 0 to 0.3. */
  readonly grain?: number;
  /** Size of a grain over the part's size. */
  readonly grainSize?: number;
  /** Colour that the film of a passivation shifts to at grazing angles. */
  readonly film?: Rgb;
  readonly texture?: Texture;
}

const grey = (value: number): Rgb => [value, value, value];
const metal = (reflection: Rgb, roughness: number, more: Partial<Material> = {}): Material => ({
  reflection,
  diffuse: [reflection[0] * 0.05, reflection[1] * 0.05, reflection[2] * 0.05],
  roughness,
  ...more,
});
const plastic = (diffuse: Rgb, roughness: number, more: Partial<Material> = {}): Material => ({
  reflection: grey(0.045),
  diffuse,
  roughness,
  ...more,
});

export const MATERIALS = {
  steel: metal([0.33, 0.33, 0.335], 0.34, { grain: 0.014, grainSize: 0.006 }),
  ground: metal([0.64, 0.64, 0.645], 0.19),
  polished: metal([0.74, 0.74, 0.75], 0.1),
  zinc: metal([0.7, 0.745, 0.81], 0.24, { grain: 0.005, grainSize: 0.008 }),
  yellow: metal([0.74, 0.6, 0.3], 0.26, { film: [0.62, 0.66, 0.36] }),
  galvanised: metal([0.52, 0.54, 0.56], 0.46, { grain: 0.03, grainSize: 0.022 }),
  stainless: metal([0.66, 0.645, 0.625], 0.21, { grain: 0.004, grainSize: 0.006 }),
  nickel: metal([0.7, 0.655, 0.59], 0.14),
  brass: metal([0.83, 0.62, 0.27], 0.2),
  bronze: metal([0.72, 0.47, 0.27], 0.24),
  black: metal([0.045, 0.045, 0.05], 0.3, { diffuse: grey(0.012) }),
  bright: metal([0.58, 0.58, 0.59], 0.22),
  steam: metal([0.07, 0.072, 0.085], 0.34, { diffuse: grey(0.015) }),
  tin: metal([0.86, 0.62, 0.2], 0.2),
  ticn: metal([0.33, 0.27, 0.3], 0.24),
  tialn: metal([0.17, 0.135, 0.175], 0.27),
  tinning: metal([0.72, 0.72, 0.7], 0.36, { grain: 0.018, grainSize: 0.02 }),
  polyamide: plastic([0.72, 0.7, 0.63], 0.45),
  insert: plastic([0.045, 0.15, 0.42], 0.4),
  cage: plastic([0.66, 0.6, 0.47], 0.45),
  nbr: plastic(grey(0.018), 0.5),
  brown: plastic([0.12, 0.05, 0.025], 0.5),
  green: plastic([0.02, 0.13, 0.06], 0.5),
  red: plastic([0.42, 0.055, 0.03], 0.5),
  white: plastic([0.76, 0.76, 0.74], 0.48),
  translucent: plastic([0.55, 0.56, 0.54], 0.32),
  alumina: plastic([0.78, 0.77, 0.74], 0.5),
  glaze: plastic(grey(0.014), 0.28),
  titanate: plastic([0.36, 0.24, 0.135], 0.42),
  titanatePale: plastic([0.5, 0.43, 0.33], 0.42),
} satisfies Record<string, Material>;

export type MaterialName = keyof typeof MATERIALS;
