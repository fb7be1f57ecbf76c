import type { Held } from '../measure/held.ts';
import { shortAmount, timeText } from './amount.ts';
import { type Html, html } from './html.ts';
import type { Point } from './rows.ts';

const WIDTH = 150;
const HEIGHT = 28;
const MARGIN = 4;

/** The course of a figure with its limit as a line; undefined where there are not two figures to join. */
export function sparkline(trend: readonly Point[], { limit, unit }: Held): Html | undefined {
  const measured = trend.filter(({ value }) => Number.isFinite(value));
  const [first, last] = [measured.at(0), measured.at(-1)];
  if (measured.length < 2 || !first || !last) return undefined;
  const all = [...measured.map(({ value }) => value), ...(Number.isFinite(limit) ? [limit] : [])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (place: number): string =>
    (MARGIN + (place * (WIDTH - 2 * MARGIN)) / (trend.length - 1)).toFixed(1);
  const y = (value: number): string =>
    (HEIGHT - MARGIN - ((value - low) * (HEIGHT - 2 * MARGIN)) / (high - low || 1)).toFixed(1);
  const points = trend.flatMap((point, place) =>
    Number.isFinite(point.value) ? [{ ...point, x: x(place), y: y(point.value) }] : [],
  );
  const words = `${measured.length} runs, from ${shortAmount(first.value, unit)} (${timeText(first.at)}) to ${shortAmount(last.value, unit)} (${timeText(last.at)})`;
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${words}"><title>${words}</title>${
    Number.isFinite(limit)
      ? html`<line class="limit" x1="0" x2="${WIDTH}" y1="${y(limit)}" y2="${y(limit)}"/>`
      : undefined
  }<polyline points="${points.map((point) => `${point.x},${point.y}`).join(' ')}"/>${points.map(
    (point) =>
      html`<circle cx="${point.x}" cy="${point.y}" r="2"><title>${point.commit}, ${timeText(point.at)}: ${shortAmount(point.value, unit)}</title></circle>`,
  )}</svg>`;
}
