import { type Held, isBroken } from '../measure/held.ts';
import { inWords } from './amount.ts';
import { type Html, html } from './html.ts';

const WIDTH = 150;
/** Where every limit stands, so that a column of charts is read along one line. */
const LIMIT_AT = 100;

/** A budget's value as a bar against its limit; what is more than half as much again ends in an arrow. */
export function bulletChart(held: Held, room: number | undefined): Html {
  const { value, limit } = held;
  const share = limit === 0 ? (value > 0 ? Number.POSITIVE_INFINITY : 0) : value / limit;
  const length = Math.max(0, Math.min(WIDTH, (Number.isNaN(share) ? 0 : share) * LIMIT_AT));
  const state = isBroken(held) ? 'broken' : 'kept';
  const end = share * LIMIT_AT > WIDTH ? html`<path class="more" d="M${WIDTH - 8} 3l6 5l-6 5z"/>` : undefined;
  return html`<svg class="bullet ${state}" viewBox="0 0 ${WIDTH} 16" width="${WIDTH}" height="16" role="img"><title>${inWords(held, room)}</title><rect class="track" x="0" y="7" width="${WIDTH}" height="2"/><rect class="value" x="0" y="4" width="${length.toFixed(1)}" height="8"/>${end}<rect class="limit" x="${LIMIT_AT - 1}" y="0" width="2" height="16"/></svg>`;
}
