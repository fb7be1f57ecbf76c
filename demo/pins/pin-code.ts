/**
 * A dimension within a part number. Typed without its point, 0.6 must not read as 06 nor 2.5 as 25, so a fraction
 * gets a leading zero: `02.5`.
 */
export const dimensionCode = (value: number): string => (Number.isInteger(value) ? `${value}` : `0${value}`);
