/**
 * What a construction says about a part, in millimetres of the true part: x to the right along the axis, y upwards.
 * Sizes on paper (line widths, text, arrows, distances of dimension lines) are the layout's, never a construction's.
 */

export type Point = readonly [x: number, y: number];

/**
 * A vertex of a path. `bulge` bends the way to the next vertex into an arc, as in DXF: the tangent of a quarter of
 * the angle it turns through, positive counter-clockwise; 0 or left out is straight.
 */
export type Vertex = readonly [x: number, y: number, bulge?: number];

/**
 * Line types of ISO 128-2: `visible` continuous wide (01.2), `narrow` continuous narrow (01.1: thread root, hatching),
 * `hidden` dashed narrow (02.1), `centre` long-dashed dotted narrow (04.1).
 */
export type LineKind = 'visible' | 'narrow' | 'hidden' | 'centre';

export interface Path {
  readonly line: LineKind;
  readonly vertices: readonly Vertex[];
  readonly closed?: boolean;
}

/** A cut face, hatched at `angle` degrees (45 by default; another part cut beside it takes 135). Outlines by even-odd. */
export interface Section {
  readonly outlines: readonly (readonly Vertex[])[];
  readonly angle?: number;
}

/** What a dimension says. */
export interface Label {
  /** The standard's letter: `k`, `d1` (shown with the rest lowered). */
  readonly symbol?: string;
  /** As the catalogue prints it in the page's language, with ⌀, R or SR before it where the shape needs it. */
  readonly text: string;
  /** What it is, in words of the page's language: `Head height`. */
  readonly name: string;
  /** The value in words: `5.3 mm`. */
  readonly value: string;
}

/** A length between two points, shown on a side of the view; dimension lines stack by themselves. */
export interface LinearDimension {
  readonly kind: 'linear';
  readonly side: 'above' | 'below' | 'left' | 'right';
  readonly from: Point;
  readonly to: Point;
  readonly label: Label;
}

/** A note with an arrow on a point of the outline: a radius, a chamfer, a small diameter. */
export interface LeaderDimension {
  readonly kind: 'leader';
  readonly at: Point;
  /** Direction in degrees in which the note would best stand; the layout looks for free space from there. */
  readonly towards: number;
  /** The other end of an oblique length that ends in `at`: its line is carried on to the note (ISO 129-1). */
  readonly across?: Point;
  readonly label: Label;
}

/** An angle at `apex` between two directions in degrees, counter-clockwise; the arc stands at `radius` mm or more. */
export interface AngleDimension {
  readonly kind: 'angle';
  readonly apex: Point;
  readonly from: number;
  readonly to: number;
  readonly radius: number;
  readonly label: Label;
}

export type Dimension = LinearDimension | LeaderDimension | AngleDimension;

/** Where a view stands: first-angle projection (ISO 128-3) puts what is seen from the left to the right of `main`. */
export type Place = 'main' | 'right' | 'left' | 'below';

export interface View {
  readonly place: Place;
  readonly paths: readonly Path[];
  readonly sections: readonly Section[];
  readonly dimensions: readonly Dimension[];
  /** Stretches of x in which nothing changes along the axis: a long part is broken there (ISO 128-3). */
  readonly breaks: readonly (readonly [from: number, to: number])[];
}

export interface Drawing {
  readonly views: readonly View[];
}
