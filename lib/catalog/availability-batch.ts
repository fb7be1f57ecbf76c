/** Parts whose price and stock may be asked for at once. */
export const AVAILABILITY_BATCH = 100;
