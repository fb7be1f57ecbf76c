/** A price step: `amount` minor units for `per` pieces (see {@link Priced}) from `quantity` pieces on. */
export interface PriceStep {
  readonly quantity: number;
  readonly amount: number;
}

/** What prices a part: steps in ascending quantity. */
export interface Priced {
  /** Pieces that the amounts are for. */
  readonly per: number;
  readonly packSize: number;
  readonly breaks: readonly PriceStep[];
}

export interface PriceAt {
  /** Asked for, rounded up to whole packs and the least that can be ordered. */
  readonly quantity: number;
  readonly step: PriceStep;
  /** In minor units, rounded half up. */
  readonly total: number;
  /** The next better step; undefined at the best. */
  readonly next: PriceStep | undefined;
}

/** Most pieces of one part in one line. */
export const MOST_PIECES = 10_000_000;

/** Pieces asked for, rounded up to whole packs: one at least, and no more than can be ordered. */
export function orderable(asked: number, packSize: number): number {
  const wanted = Math.min(MOST_PIECES, Math.max(asked, packSize, 1));
  return Math.ceil(wanted / packSize) * packSize;
}

/** The price of at least `asked` pieces; undefined where the part has no price. */
export function priceAt(asked: number, { per, packSize, breaks }: Priced): PriceAt | undefined {
  const [first] = breaks;
  if (!first) return undefined;
  const quantity = orderable(Math.max(asked, first.quantity), packSize);
  const index = breaks.findLastIndex((step) => step.quantity <= quantity);
  const step = breaks[index] ?? first;
  return { quantity, step, total: Math.round((step.amount * quantity) / per), next: breaks[index + 1] };
}
