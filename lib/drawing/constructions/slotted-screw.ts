import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { view } from '../view-builder.ts';
import { screwShank } from './screw-shank.ts';
import { slottedEnd, slottedHead } from './slot.ts';

/** Dimensions of a slotted head, in mm. */
interface HeadSize {
  /** Of the thread. */
  readonly d: number;
  readonly k: number;
  /** Half of its greatest diameter. */
  readonly r: number;
  /** Width of the slot. */
  readonly n: number;
}

interface Head {
  /** Upper half, from the face to the seat. */
  readonly outline: readonly Vertex[];
  /** Half the diameter of the flat face. */
  readonly face: number;
  /** Where along the axis it is widest. */
  readonly widest: number;
  /** Circles that its end view shows inside the rim. */
  readonly edges?: readonly number[];
}

/** A screw with a slotted head that stands on its seat. @param headOf undefined for a head that cannot be */
export const slottedScrew =
  (headOf: (size: HeadSize) => Head | undefined): Construction =>
  (part) => {
    const values = part.numbers(
      ...(['length', 'head-height', 'head-diameter', 'slot-width', 'drive-depth', 'pitch'] as const),
    );
    const d = part.thread();
    if (!values || d === undefined) return undefined;
    const { length: l, 'head-height': k, 'slot-width': n, 'drive-depth': t, pitch } = values;
    const b = part.number('thread-length-min');
    const r = values['head-diameter'] / 2;
    const head = headOf({ d, k, r, n });
    if (!head || t >= k || (b !== undefined && b >= l)) return undefined;
    const { outline, face, widest, edges } = head;
    const side = slottedHead(view('main'), { n, t }, ...outline).path('visible', [k, r], [k, -r]);
    const shank = { d, pitch, head: k, end: k + l, threaded: b, lengthKey: 'thread-length-min' };
    screwShank(side, part, { ...shank, seat: [k, -r] });
    side
      .dimension('above', [0, face], [k, r], part.label('head-height'))
      .dimension('above', [0, n / 2], [t, n / 2], part.label('drive-depth'))
      .dimension('left', [0, -n / 2], [0, n / 2], part.label('slot-width'))
      .dimension('left', [widest, -r], [widest, r], part.label('head-diameter', '⌀'));
    return { views: [side, slottedEnd(view('right'), { n, radius: r, ...(edges && { edges }) })] };
  };
