import type { Availability } from '#lib/catalog/availability.ts';

/** Pieces in all warehouses together. */
export const stockPieces = ({ stock }: Availability): number =>
  stock.reduce((total, { quantity }) => total + quantity, 0);
