import type { Material } from './material.ts';
import type { Model } from './photograph.ts';
import { flat } from './pose.ts';
import { Surface } from './surface.ts';
import { millimetres, type Values } from './values.ts';

const AROUND = 240;
const ACROSS = 40;

export function oRing(values: Values, material: Material): Model {
  const section = millimetres(values, 'cross-section') / 2;
  const radius = millimetres(values, 'inside-diameter') / 2 + section;
  const torus = new Surface().grid(AROUND, ACROSS, (out, column, row) => {
    const turn = (column / AROUND) * 2 * Math.PI;
    const round = (row / ACROSS) * 2 * Math.PI;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const [out1, up] = [Math.cos(round), Math.sin(round)];
    const reach = radius + section * out1;
    out.set([reach * c, reach * s, section * up, out1 * c, out1 * s, up]);
  });
  return { pieces: [torus.piece(material)], pose: flat(0, 44) };
}
