import type { Dimension, Label, LineKind, Path, Place, Point, Section, Vertex, View } from './model.ts';

/** Tangent of a quarter of a half turn's angle: the bulge of a semicircle. */
const HALF_TURN = 1;

/** The bulge of an arc that turns through `degrees`, positive counter-clockwise. */
export const bulge = (degrees: number): number => Math.tan((degrees * Math.PI) / 720);

/** The bulge of the arc from `a` over `top` to `b`: how drawing practice approximates a hyperbola. */
export function bulgeThrough(a: Point, top: Point, b: Point): number {
  const chord: Point = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(...chord);
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const rise = (chord[0] * (top[1] - middle[1]) - chord[1] * (top[0] - middle[0])) / length;
  return (-2 * rise) / length;
}

export const circle = (line: LineKind, [x, y]: Point, diameter: number): Path => ({
  line,
  closed: true,
  vertices: [
    [x + diameter / 2, y, HALF_TURN],
    [x - diameter / 2, y, HALF_TURN],
  ],
});

/** The same outline on the other side of the axis y = 0. */
export const mirrored = (vertices: readonly Vertex[]): Vertex[] =>
  vertices.map(([x, y, b]) => (b ? [x, -y, -b] : [x, -y]));

/** The way back along the same vertices: closes an outline with its mirror image. */
export const reversed = (vertices: readonly Vertex[]): Vertex[] =>
  vertices
    .map(([x, y], index): Vertex => {
      const b = vertices[index - 1]?.[2];
      return b ? [x, y, -b] : [x, y];
    })
    .reverse();

/** Collects what a view shows. All methods return the builder. */
export class ViewBuilder implements View {
  readonly paths: Path[] = [];
  readonly sections: Section[] = [];
  readonly dimensions: Dimension[] = [];
  readonly breaks: [number, number][] = [];
  readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  /** An open polyline with arcs. */
  path(line: LineKind, ...vertices: Vertex[]): this {
    this.paths.push({ line, vertices });
    return this;
  }

  /** A closed outline. */
  outline(line: LineKind, ...vertices: Vertex[]): this {
    this.paths.push({ line, vertices, closed: true });
    return this;
  }

  /** The path and its mirror image below the axis y = 0. */
  both(line: LineKind, ...vertices: Vertex[]): this {
    return this.path(line, ...vertices).path(line, ...mirrored(vertices));
  }

  /** A body of revolution about y = 0 from its upper profile, left to right, both ends closed down to the axis. */
  revolved(...profile: Vertex[]): this {
    return this.outline('visible', ...profile, ...reversed(mirrored(profile)));
  }

  circle(line: LineKind, centre: Point, diameter: number): this {
    this.paths.push(circle(line, centre, diameter));
    return this;
  }

  /** A centre line between the extremes of what it belongs to; the layout lets it stand out. */
  axis(from: Point, to: Point): this {
    return this.path('centre', from, to);
  }

  /** Both centre lines of a circle or hexagon that reaches `reach` mm from `centre`. */
  cross([x, y]: Point, reach: number, reachY: number = reach): this {
    return this.axis([x - reach, y], [x + reach, y]).axis([x, y - reachY], [x, y + reachY]);
  }

  /** Hatches a cut face; draws no outline. */
  hatch(outlines: Vertex[][], angle?: number): this {
    this.sections.push({ outlines, ...(angle === undefined ? {} : { angle }) });
    return this;
  }

  /** The part may be broken between these x. */
  breakable(from: number, to: number): this {
    this.breaks.push([from, to]);
    return this;
  }

  /** A length from point to point; nothing when there is no label, because the catalogue does not state it. */
  dimension(side: 'above' | 'below' | 'left' | 'right', from: Point, to: Point, label?: Label): this {
    if (label) this.dimensions.push({ kind: 'linear', side, from, to, label });
    return this;
  }

  leader(at: Point, towards: number, label?: Label): this {
    if (label) this.dimensions.push({ kind: 'leader', at, towards, label });
    return this;
  }

  /** An oblique length: its line runs on beyond `to`, where its text stands. */
  across(from: Point, to: Point, label?: Label): this {
    const towards = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    if (label) this.dimensions.push({ kind: 'leader', at: to, across: from, towards, label });
    return this;
  }

  angle(apex: Point, directions: readonly [from: number, to: number], radius: number, label?: Label): this {
    const [from, to] = directions;
    if (label) this.dimensions.push({ kind: 'angle', apex, from, to, radius, label });
    return this;
  }
}

export const view = (place: Place): ViewBuilder => new ViewBuilder(place);
