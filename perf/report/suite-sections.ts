import { isBroken } from '../measure/held.ts';
import { timeText } from './amount.ts';
import { budgetTable } from './budget-table.ts';
import type { MeasuredSuite, UnmeasuredSuite } from './collect.ts';
import { type Html, html } from './html.ts';
import { runTable } from './run-table.ts';

/** A suite with all its budgets, in groups; the group with the least room comes first. */
export function measuredSection({ runs, rows, age, hasOtherLimits, command }: MeasuredSuite): Html {
  const { suite, last } = runs;
  const { machine } = last;
  const groups = Map.groupBy(rows, ({ group }) => group);
  const broken = rows.filter(({ held }) => isBroken(held)).length;
  return html`<section aria-labelledby="${idOf(suite)}"><h2 id="${idOf(suite)}"><bdi>${suite}</bdi></h2>
<p class="soft">${rows.length} budgets, ${broken === 0 ? 'none broken' : html`<strong>${broken} broken</strong>`}. Measured at <bdi>${last.commit}</bdi>${age ? html` (<strong>${age}</strong>)` : ' (this commit)'}, <time datetime="${last.at}">${timeText(last.at)}</time>, ${
    machine ? `${machine.cores} cores of ${machine.cpu}, ${machine.memoryGb} GB` : 'machine not recorded'
  }; <code>${command}</code>.${
    hasOtherLimits ? html` <strong>Its limits have been changed since: measure again.</strong>` : undefined
  }</p>
${[...groups].map(
  ([group, own]) =>
    html`${group ? html`<h3><bdi>${group}</bdi></h3>` : undefined}${budgetTable(own, { caption: `${suite} ${group}` })}`,
)}${runTable(runs)}</section>
`;
}

/** A suite that has limits but no result. */
export function unmeasuredSection({ suite, command, limits }: UnmeasuredSuite): Html {
  return html`<section aria-labelledby="${idOf(suite)}"><h2 id="${idOf(suite)}">${suite}</h2>
<p>Not measured yet: <code>${command}</code> measures it.</p>
<table class="limits"><caption class="unseen">Limits of ${suite}</caption><thead><tr><th scope="col">Budget</th><th scope="col">Limit</th><th scope="col">Last</th></tr></thead><tbody>${limits.map(
    ({ name, limit }) => html`
<tr><th scope="row">${name}</th><td class="figure">${limit.toLocaleString('en-US')}</td><td class="soft">not measured yet</td></tr>`,
  )}</tbody></table></section>
`;
}

/** Names of suites come from files: an identifier may not have spaces. */
export const idOf = (suite: string): string => `suite-${encodeURIComponent(suite)}`;
