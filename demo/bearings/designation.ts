/** Bore codes 00 to 03 of ISO 15 designations; from 20 mm the code is a fifth of the bore. */
const BORE_CODES: Readonly<Record<number, string>> = { 10: '00', 12: '01', 15: '02', 17: '03' };

/** The two-digit code of bore `d` mm, or the bore itself after a slash where no code fits: `/22`. */
function boreCode(d: number): string {
  const known = BORE_CODES[d];
  if (known) return known;
  return d >= 20 && d % 5 === 0 ? String(d / 5).padStart(2, '0') : `/${d}`;
}

/** Designation of series and bore `d` mm: `6204`, `62/22`, `608`, `618/8`, `NU 204`. */
export function designation(series: string, d: number): string {
  // Below 10 mm the series 60, 62 and 63 put the bore straight behind the series.
  if (d < 10) return series.length === 2 ? `${series}${d}` : `${series}/${d}`;
  return `${series}${boreCode(d)}`;
}

/** A designation within a part number. The slash becomes a letter: without it 62/22 would read as 6222. */
export function designationCode(text: string): string {
  return text.replace('/', 'S').replace(' ', '').toUpperCase();
}

/** Place of a designation in natural order: series by series, then by bore, then by suffix. */
export function designationOrder(seriesOrder: number, d: number, suffixOrder = 0): number {
  return seriesOrder * 100_000 + d * 100 + suffixOrder;
}
