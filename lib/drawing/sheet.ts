import type { LineKind, Point, Vertex } from './model.ts';

/** Lines of the part, and `dimension` for dimension, extension and break lines. */
export type SheetLine = LineKind | 'dimension' | 'hatch';

export interface SheetPath {
  readonly line: SheetLine;
  readonly vertices: readonly Vertex[];
  readonly closed?: boolean;
}

/** An arrowhead with its point at `tip`, coming from `direction` degrees. */
export interface Arrow {
  readonly tip: Point;
  readonly direction: number;
}

export interface SheetText {
  /** Middle of its foot. */
  readonly at: Point;
  /** 90 reads from the right, as ISO 129-1 has it. */
  readonly angle: 0 | 90;
  readonly symbol?: string;
  readonly text: string;
}

/** A drawing laid out: mm on paper, y upwards, the lower left corner at 0, 0. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** mm on paper for one mm of the part; all of the part's lengths are to it, but for a broken one. */
  readonly scale: number;
  readonly broken: boolean;
  readonly paths: readonly SheetPath[];
  readonly arrows: readonly Arrow[];
  readonly texts: readonly SheetText[];
}
