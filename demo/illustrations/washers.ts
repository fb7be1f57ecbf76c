import { addLathe, lathe } from './lathe.ts';
import type { Material } from './material.ts';
import type { Model } from './photograph.ts';
import { flat } from './pose.ts';
import { Surface } from './surface.ts';
import { millimetres, text, type Values } from './values.ts';

interface Edges {
  /** Of the upper outer edge, over the thickness; ISO 7090 has one. */
  readonly chamfer: number;
}

const plain =
  ({ chamfer }: Edges) =>
  (values: Values, material: Material): Model => {
    const inner = millimetres(values, 'inside-diameter') / 2;
    const outer = millimetres(values, 'outside-diameter') / 2;
    const thick = millimetres(values, 'thickness');
    const burr = thick * 0.06;
    const cut = thick * chamfer;
    const ring = lathe(
      [
        [inner + burr, 0],
        [outer - burr, 0],
        [outer, burr],
        [outer, thick - cut],
        [outer - cut * 1.6, thick],
        [inner + burr, thick],
        [inner, thick - burr],
        [inner, burr],
        [inner + burr, 0],
      ],
      { segments: 192 },
    );
    return { pieces: [ring.piece(material)], pose: flat(0, 44) };
  };

export const plainWasher = plain({ chamfer: 0.08 });
export const chamferedWasher = plain({ chamfer: 0.36 });

const TWIST = (24 * Math.PI) / 180;

/** DIN 6797: a ring whose teeth are twisted out of its plane; outside (A) or inside (J). */
export function toothWasher(values: Values, material: Material): Model {
  const inner = millimetres(values, 'inside-diameter') / 2;
  const outer = millimetres(values, 'outside-diameter') / 2;
  const thick = millimetres(values, 'thickness');
  const count = Number(text(values, 'washer-tooth-count'));
  const outside = text(values, 'washer-tooth-form').startsWith('External');
  const part = outside ? 0.5 : 0.55;
  const middle = inner + (outer - inner) * part;
  const [from, to] = outside ? [inner, middle] : [middle, outer];
  const ring = addLathe(new Surface(), [
    [from, -thick / 2],
    [to, -thick / 2],
    [to, thick / 2],
    [from, thick / 2],
    [from, -thick / 2],
  ]);
  const pitch = (2 * Math.PI) / count;
  for (let tooth = 0; tooth < count; tooth += 1) {
    addTooth(ring, {
      angle: tooth * pitch,
      root: middle,
      tip: outside ? outer : inner,
      half: Math.min(middle, outside ? outer : middle) * pitch * 0.34,
      thick,
    });
  }
  return { pieces: [ring.piece(material)], pose: flat(8, 48) };
}

interface Tooth {
  readonly angle: number;
  readonly root: number;
  readonly tip: number;
  /** Half its width. */
  readonly half: number;
  readonly thick: number;
}

/** A blade along a radius, twisted about it towards its tip: six faces. */
function addTooth(surface: Surface, { angle, root, tip, half, thick }: Tooth): void {
  const steps = 6;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const put = (
    out: Float64Array,
    along: number,
    corner: readonly [number, number],
    facing: readonly [number, number],
  ) => {
    const radius = root + (tip - root) * (along * 1.04 - 0.04);
    const twist = TWIST * Math.min(1, along * 1.8);
    const width = half * (1 - 0.18 * along) * (tip < root ? 0.85 : 1);
    const across = corner[0] * width;
    const up = (corner[1] * thick) / 2;
    const [ct, st] = [Math.cos(twist), Math.sin(twist)];
    const tangent = across * ct - up * st;
    const z = across * st + up * ct;
    const ft = facing[0] * ct - facing[1] * st;
    out.set([
      radius * cos - tangent * sin,
      radius * sin + tangent * cos,
      z,
      -ft * sin,
      ft * cos,
      facing[0] * st + facing[1] * ct,
    ]);
  };
  for (const side of [-1, 1]) {
    surface.grid(1, steps, (out, column, row) => put(out, row / steps, [column * 2 - 1, side], [0, side]));
    surface.grid(1, steps, (out, column, row) => put(out, row / steps, [side, column * 2 - 1], [side, 0]));
  }
  const outwards = tip > root ? 1 : -1;
  surface.grid(1, 1, (out, column, row) => {
    put(out, 1, [column * 2 - 1, row * 2 - 1], [0, 0]);
    out.set([cos * outwards, sin * outwards, 0], 3);
  });
}
