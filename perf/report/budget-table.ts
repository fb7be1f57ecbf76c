import { isBroken } from '../measure/held.ts';
import { roomText, shortAmount } from './amount.ts';
import { bulletChart } from './bullet-chart.ts';
import { type Html, html } from './html.ts';
import type { Row } from './rows.ts';
import { sparkline } from './sparkline.ts';

interface BudgetTableOptions {
  /** Names the table to those who do not see where it stands. */
  readonly caption: string;
  /** Whether rows are of several suites and groups, which their names then begin with. */
  readonly isMixed?: boolean;
}

/** Roles are given, as the styles for narrow screens lay rows out as grids, which takes them from tables. */
export function budgetTable(rows: readonly Row[], { caption, isMixed = false }: BudgetTableOptions): Html {
  const heads = ['Budget', 'Last', 'Limit', 'Room', 'Against the limit', 'Trend'];
  return html`<table class="budgets" role="table"><caption class="unseen">${caption}</caption><thead role="rowgroup"><tr role="row">${heads.map(
    (head) => html`<th role="columnheader" scope="col">${head}</th>`,
  )}</tr></thead><tbody role="rowgroup">${rows.map((row) => budgetRow(row, isMixed))}</tbody></table>
`;
}

function budgetRow({ suite, group, label, held, room, trend }: Row, isMixed: boolean): Html {
  const { value, limit, unit, side, culprit } = held;
  const from = isMixed ? [suite, group].filter((part) => part !== '').join(', ') : '';
  const limitText = Number.isFinite(limit)
    ? `${side === 'at most' ? '≤' : '≥'} ${shortAmount(limit, unit)}`
    : 'none';
  return html`
<tr role="row" class="${isBroken(held) ? 'broken' : 'kept'}"><th role="rowheader" scope="row"><bdi>${label}</bdi>${
    from ? html` <small><bdi>${from}</bdi></small>` : undefined
  }${culprit ? html`<p class="culprit"><bdi>${culprit}</bdi></p>` : undefined}</th><td role="cell" class="figure last">${shortAmount(value, unit)}</td><td role="cell" class="figure limit-text">${limitText}</td><td role="cell" class="figure room">${isBroken(held) ? html`<strong>${room === undefined ? 'broken' : roomText(room)}</strong>` : roomText(room)}</td><td role="cell" class="chart">${bulletChart(held, room)}</td><td role="cell" class="chart trend">${
    sparkline(trend, held) ?? html`<small>${trend.length === 1 ? 'one run' : 'no figures'}</small>`
  }</td></tr>`;
}
