import { createHash } from 'node:crypto';
import { isBroken } from '../measure/held.ts';
import { timeText } from './amount.ts';
import { budgetTable } from './budget-table.ts';
import type { Collected } from './collect.ts';
import { Html, html } from './html.ts';
import { overview } from './overview.ts';
import { byUrgency } from './rows.ts';
import { reportStyles } from './styles.ts';
import { measuredSection, unmeasuredSection } from './suite-sections.ts';

const TIGHTEST_SHOWN = 12;

/**
 * The whole report in one page that asks for nothing else: its policy allows its own style and the fonts in that, so
 * that a hostile name could do nothing even if it got through.
 */
export function reportPage(collected: Collected): string {
  const styles = reportStyles();
  const hash = createHash('sha256').update(styles).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Millrace: speed budgets</title><style>${new Html(styles)}</style></head><body><main>${body(collected)}</main></body></html>
`.text;
}

function body(collected: Collected): Html {
  const { at, commit, measured, unmeasured, problems } = collected;
  const rows = measured.flatMap((suite) => suite.rows).sort(byUrgency);
  const broken = rows.filter(({ held }) => isBroken(held));
  const tightest = rows
    .filter(({ held, room }) => !isBroken(held) && room !== undefined)
    .slice(0, TIGHTEST_SHOWN);
  return html`<h1>Speed budgets</h1>
<p>${rows.length} budgets measured, <strong class="${broken.length > 0 ? 'warn' : 'good'}">${broken.length} broken</strong>; ${unmeasured.length} suites not measured yet. Written at <bdi>${commit}</bdi>, <time datetime="${at}">${timeText(at)}</time>.</p>
${problems.map((problem) => html`<p class="problem"><bdi>${problem}</bdi></p>`)}${
  rows.length === 0 ? nothingMeasured(collected) : undefined
}${broken.length > 0 ? budgets('Broken', 'broken', broken) : undefined}${
  tightest.length > 0 ? budgets('Least room', 'tightest', tightest) : undefined
}${overview(collected)}${measured.map(measuredSection)}${unmeasured.map(unmeasuredSection)}
<p class="soft legend">Bar: the last result; upright line: the limit, for all in the same place. Room: what is left until the limit, as a part of it; – where nothing better than the limit is possible. Trend: the last runs, the limit dashed.</p>`;
}

const budgets = (title: string, id: string, rows: Parameters<typeof budgetTable>[0]): Html =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${budgetTable(rows, { caption: title, isMixed: true })}</section>
`;

const nothingMeasured = ({ unmeasured }: Collected): Html =>
  html`<p>There are no results in perf/results yet. These commands measure:</p><ul>${unmeasured.map(
    ({ command }) => html`<li><code>${command}</code></li>`,
  )}</ul>`;
