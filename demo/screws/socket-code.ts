import type { Thread } from '../threads.ts';

/**
 * Within a part number. A fractional length gets a leading zero: without its dots M1.6 × 2.5 would otherwise read
 * `M16X25`, which is M16 × 25.
 */
export const screwCode = (thread: Thread, l: number): string =>
  `${thread.code}X${Number.isInteger(l) ? '' : '0'}${l}`;
