/** How large a run is. */
export interface Sizes {
  /** Of the catalogue behind the real instances. */
  readonly parts: number;
  readonly throughputRounds: number;
  readonly coldPages: number;
  /** Of the trace through the levels in one process; the goal is edge and levels together. */
  readonly trace: { readonly parts: number; readonly requests: number; readonly isAlsoWithoutEdge: boolean };
  /** Of the run over HTTP that the trace is compared with. */
  readonly real: { readonly parts: number; readonly requests: number };
  /** Pages that a crawler walks in a real instance, and through the level alone. */
  readonly crawled: { readonly real: number; readonly level: number };
  readonly changes: number;
}

/** Of the goals; a run takes hours, most of them rendering 300,000 pages. */
const FULL: Sizes = {
  parts: 400_000,
  throughputRounds: 8,
  coldPages: 20,
  trace: { parts: 1_000_000, requests: 4_000_000, isAlsoWithoutEdge: false },
  real: { parts: 2_000, requests: 10_000 },
  crawled: { real: 300_000, level: 300_000 },
  changes: 1_000,
};

/** In proportion, so that a run takes less than ten minutes on two cores. */
const DEFAULT: Sizes = {
  // More than the 100,000 that change in one statement.
  parts: 120_000,
  throughputRounds: 5,
  coldPages: 5,
  trace: { parts: 50_000, requests: 500_000, isAlsoWithoutEdge: true },
  real: { parts: 2_000, requests: 10_000 },
  crawled: { real: 6_000, level: 300_000 },
  changes: 300,
};

export const sizesOf = ({ full }: { full: boolean }): Sizes => (full ? FULL : DEFAULT);
