// How many parts a demo catalogue may have.
export const MIN_PARTS = 10_000;
export const MAX_PARTS = 10_000_000;
export const DEFAULT_PARTS = 1_000_000;
