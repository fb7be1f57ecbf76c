import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, view } from '../view-builder.ts';

/** Of the long edges, by width: DIN 6885-1, r1 or 45°, the least of 0.16 to 0.25 mm and so on. */
const chamfer = (b: number): number =>
  b < 5 ? 0.16 : b < 10 ? 0.25 : b < 20 ? 0.4 : b < 32 ? 0.6 : b < 56 ? 1 : 1.6;

/** Parallel keys, high form, with the keyway around the section: DIN 6885-1, forms A, B and AB. */
export const parallelKey: Construction = (part) => {
  const values = part.numbers('width', 'height', 'length');
  const form = part.term('key-form')?.split(',')[0];
  if (!values || form === undefined || !['A', 'B', 'AB'].includes(form)) return undefined;
  const { width: b, height: h, length: l } = values;
  const r = b / 2;
  if (l < b) return undefined;
  const [left, right] = [form !== 'B', form === 'A'];

  const side = view('main')
    .outline('visible', [0, h / 2], [l, h / 2], [l, -h / 2], [0, -h / 2])
    .axis([0, 0], [l, 0])
    .breakable(left ? r : 0, right ? l - r : l);

  const round = bulge(180);
  const top = view('below')
    .outline(
      'visible',
      ...(right
        ? [[l - r, -r, round] as Vertex, [l - r, r] as Vertex]
        : [[l, -r] as Vertex, [l, r] as Vertex]),
      ...(left ? [[r, r, round] as Vertex, [r, -r] as Vertex] : [[0, r] as Vertex, [0, -r] as Vertex]),
    )
    .axis([0, 0], [l, 0])
    .dimension('below', [0, left ? 0 : -r], [l, right ? 0 : -r], part.label('length'))
    .dimension('right', [right ? l - r : l, -r], [right ? l - r : l, r], part.label('width'));
  if (left) top.axis([r, -r], [r, r]);
  if (right) top.axis([l - r, -r], [l - r, r]);

  const c = chamfer(b);
  const cut: Vertex[] = [
    [-r + c, h / 2],
    [r - c, h / 2],
    [r, h / 2 - c],
    [r, -h / 2 + c],
    [r - c, -h / 2],
    [-r + c, -h / 2],
    [-r, -h / 2 + c],
    [-r, h / 2 - c],
  ];
  const section = view('right')
    .outline('visible', ...cut)
    .hatch([cut])
    .axis([0, -h / 2], [0, h / 2])
    .dimension('right', [r, -h / 2], [r, h / 2], part.label('height'));
  const seat = part.numbers('keyway-shaft-depth', 'keyway-hub-depth', 'key-shaft-to');
  if (seat) {
    const { 'keyway-shaft-depth': t1, 'keyway-hub-depth': t2, 'key-shaft-to': shaft } = seat;
    const crown = -h / 2 + t1;
    const reach = Math.min(0.85 * b, 0.45 * shaft);
    const drop = (x: number): number => crown - shaft / 2 + Math.sqrt(shaft ** 2 / 4 - x ** 2);
    const turn = ((Math.asin(reach / (shaft / 2)) - Math.asin(r / (shaft / 2))) * 180) / Math.PI;
    section
      .path('narrow', [-reach, drop(reach), -bulge(turn)], [-r, drop(r)])
      .path('narrow', [r, drop(r), -bulge(turn)], [reach, drop(reach)])
      .path('narrow', [-r, h / 2 - c], [-r, crown + t2], [r, crown + t2], [r, h / 2 - c])
      .dimension('left', [-r + c, -h / 2], [0, crown], part.label('keyway-shaft-depth'))
      .dimension('left', [0, crown], [-r, crown + t2], part.label('keyway-hub-depth'));
  }
  return { views: [side, top, section] };
};
