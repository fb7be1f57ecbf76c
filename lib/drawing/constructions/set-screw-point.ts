import type { Vertex } from '../model.ts';
import type { PartValues } from '../part-values.ts';

export interface PointOptions {
  readonly d: number;
  /** x of the end. */
  readonly l: number;
}

export interface SetScrewPoint {
  /** Upper profile from the crest of the thread to the end, in x from 0 at the socket. */
  readonly profile: readonly Vertex[];
  /** Diameter of the end face, tip or rim. */
  readonly diameter: number;
  /** Length of the dog, depth of the cup. */
  readonly dog?: number;
  readonly cup?: number;
}

/** ISO 4027: the tip's greatest diameter is a quarter of d; below M6, where editions differ, the catalogue has none. */
const TIP = 0.25;
/** ISO 4027: cones of screws no longer than their diameter have 120°, others 90°. */
const BLUNT = Math.tan(Math.PI / 6);
/** ISO 4028: the short dog is d/4 and the long one d/2, which screws longer than so many diameters have. */
const SHORT_DOG = { length: 0.25, upTo: 1.35, upToBelowM5: 1.7 };
const LONG_DOG = 0.5;
/** ISO 4029: the hollow is a cone of 120°. */
const HOLLOW = Math.tan(Math.PI / 6);

/** The end of a set screw by its term: flat, cone, dog or cup; chamfers 45° (ISO 4753). */
export function setScrewPoint(part: PartValues, { d, l }: PointOptions): SetScrewPoint | undefined {
  const r = d / 2;
  const stated = part.number('point-diameter');
  switch (part.term('set-screw-point')) {
    case 'Flat':
      return stated === undefined ? undefined : chamfered(r, l, stated);
    case 'Cone': {
      const diameter = stated ?? TIP * d;
      const length = (r - diameter / 2) * (l <= d ? BLUNT : 1);
      return {
        profile: [
          [l - length, r],
          [l, diameter / 2],
        ],
        diameter,
      };
    }
    case 'Dog': {
      if (stated === undefined) return undefined;
      const short = l <= d * (d < 5 ? SHORT_DOG.upToBelowM5 : SHORT_DOG.upTo);
      const dog = part.number('dog-length') ?? (short ? SHORT_DOG.length : LONG_DOG) * d;
      const { profile } = chamfered(r, l - dog, stated);
      return { profile: [...profile, [l, stated / 2]], diameter: stated, dog };
    }
    case 'Cup':
      return stated === undefined ? undefined : { ...chamfered(r, l, stated), cup: (stated / 2) * HOLLOW };
    default:
      return undefined;
  }
}

const chamfered = (r: number, l: number, diameter: number): SetScrewPoint => ({
  profile: [
    [l - r + diameter / 2, r],
    [l, diameter / 2],
  ],
  diameter,
});
