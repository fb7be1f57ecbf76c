import { shortAmount, timeText } from './amount.ts';
import { type Html, html } from './html.ts';
import type { SuiteRuns } from './read-runs.ts';

const MOST_RUNS = 8;

/** The figures behind a suite's trends: a column for each of the last runs. */
export function runTable({ suite, last, all }: SuiteRuns): Html | undefined {
  if (all.length < 2) return undefined;
  const shown = all.slice(-MOST_RUNS);
  const byName = shown.map(({ held }) => new Map(held.map((figure) => [figure.name, figure])));
  const about = shown.length === all.length ? '' : `, the last ${shown.length} of ${all.length}`;
  return html`<details><summary>The runs as a table${about}</summary><div class="wide" tabindex="0" role="region" aria-label="Runs of ${suite}"><table><thead><tr><th scope="col">Budget</th>${shown.map(
    ({ at, commit }) =>
      html`<th scope="col"><bdi>${commit}</bdi><br><time datetime="${at}">${timeText(at)}</time></th>`,
  )}</tr></thead><tbody>${last.held.map(
    ({ name }) => html`
<tr><th scope="row"><bdi>${name}</bdi></th>${byName.map((figures) => {
      const figure = figures.get(name);
      return html`<td class="figure">${figure ? shortAmount(figure.value, figure.unit) : '–'}</td>`;
    })}</tr>`,
  )}</tbody></table></div></details>`;
}
