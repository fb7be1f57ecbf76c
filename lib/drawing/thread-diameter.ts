import { MM_PER_INCH } from '../units/length.ts';

const METRIC = /^M(\d+(?:\.\d+)?)/;
const FRACTION = /^(?:(\d+)-)?(\d+)\/(\d+)(?:-| in|$)/;
const NUMBERED = /^#(\d+)/;
const WHOLE = /^(\d+)(?:-\d+ UN| in)/;

/** Major diameter in mm of a thread or nominal size: `M27 × 2`, `5/8-11 UNC`, `1-1/4-7 UNC`, `#10-24 UNC` (ASME B1.1). */
export function threadDiameter(text: string): number | undefined {
  const metric = METRIC.exec(text);
  if (metric) return Number(metric[1]);
  const numbered = NUMBERED.exec(text);
  if (numbered) return (0.06 + 0.013 * Number(numbered[1])) * MM_PER_INCH;
  const [, units = '0', numerator, denominator] = FRACTION.exec(text) ?? [];
  if (numerator !== undefined) return (Number(units) + Number(numerator) / Number(denominator)) * MM_PER_INCH;
  const whole = WHOLE.exec(text);
  return whole ? Number(whole[1]) * MM_PER_INCH : undefined;
}
