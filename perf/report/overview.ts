import { isBroken } from '../measure/held.ts';
import { roomText, timeText } from './amount.ts';
import type { Collected, MeasuredSuite } from './collect.ts';
import { type Html, html } from './html.ts';
import { idOf } from './suite-sections.ts';

/** A line for each suite: where it stands, and when and at which commit it was measured. */
export function overview({ measured, unmeasured }: Collected): Html {
  return html`<section aria-labelledby="suites"><h2 id="suites">Suites</h2><div class="wide" tabindex="0" role="region" aria-label="Table of suites"><table><thead><tr>${[
    'Suite',
    'Budgets',
    'Broken',
    'Least room',
    'Commit',
    'Measured',
    'Command',
  ].map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${measured.map(measuredLine)}${unmeasured.map(
    ({ suite, command, limits }) => html`
<tr><th scope="row"><a href="#${encodeURIComponent(idOf(suite))}">${suite}</a></th><td class="figure">${limits.length}</td><td colspan="4" class="soft">not measured yet</td><td><code>${command}</code></td></tr>`,
  )}</tbody></table></div></section>
`;
}

function measuredLine({ runs: { suite, last }, rows, age, command }: MeasuredSuite): Html {
  const broken = rows.filter(({ held }) => isBroken(held)).length;
  const rooms = rows.flatMap(({ room }) => room ?? []);
  return html`
<tr class="${broken > 0 ? 'broken' : 'kept'}"><th scope="row"><a href="#${encodeURIComponent(idOf(suite))}"><bdi>${suite}</bdi></a></th><td class="figure">${rows.length}</td><td class="figure room">${broken}</td><td class="figure">${roomText(rooms.length > 0 ? Math.min(...rooms) : undefined)}</td><td><bdi>${last.commit}</bdi>${age ? html` <small>${age}</small>` : ''}</td><td><time datetime="${last.at}">${timeText(last.at)}</time></td><td><code>${command}</code></td></tr>`;
}
