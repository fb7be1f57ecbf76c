import { amountText, type Held, type Unit } from '../measure/held.ts';

const MB = 1_000_000;
const LONG_MS = 10_000;
const LARGE_BYTES = 10 * MB;

/** An amount as short as a table wants it. */
export function shortAmount(amount: number, unit: Unit): string {
  if (!Number.isFinite(amount)) return 'no figure';
  if (unit === 'bytes' && amount >= LARGE_BYTES) return `${(amount / MB).toFixed(1)} MB`;
  if (unit === 'ms' && amount >= LONG_MS) return `${(amount / 1000).toFixed(1)} s`;
  return amountText(amount, unit);
}

/** The part of the limit that is left, or by which it is exceeded. */
export function roomText(room: number | undefined): string {
  if (room === undefined) return '–';
  const percent = Math.abs(room) * 100;
  const text = `${percent > 0 && percent < 10 ? percent.toFixed(1) : Math.round(percent).toLocaleString('en-US')} %`;
  return room < 0 ? `${text} over` : text;
}

/** A budget in words: what a chart of it says. */
export function inWords({ value, limit, unit, side }: Held, room: number | undefined): string {
  const limitText = Number.isFinite(limit) ? `${side} ${shortAmount(limit, unit)}` : 'no limit';
  const left =
    room === undefined ? '' : room < 0 ? `, ${roomText(-room)} beyond it` : `, ${roomText(room)} left`;
  return `${shortAmount(value, unit)}, allowed ${limitText}${left}`;
}

/** A time of a run, as in `23 Nov 2026, 08:24 UTC`. */
export function timeText(at: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat('en-GB', options).format(new Date(at))} UTC`;
}
