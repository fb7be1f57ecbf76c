import type { Held } from '#perf/measure/held.ts';
import { readBudgets } from './budgets.ts';
import { buildFloor, startFloor } from './floor.ts';
import { assertedFigures, figuresAboveFloor } from './held-figures.ts';
import { type AssertionResult, assertReports, collectReports, keepReports, LighthouseError } from './lhci.ts';
import { COUNTS_CONFIG, type PageType, readConfig, TIMES_CONFIG } from './page-types.ts';
import type { Report } from './report.ts';

/** Tells the empty page from the site's own start page, which has the same path. */
const FLOOR_PATH = '/?floor';

interface LighthouseOptions {
  /** Of the site, without a path. */
  readonly origin: string;
  readonly chromium: string;
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Visits each page type once with Lighthouse and holds what can be counted against lighthouserc.json. */
export async function countWithLighthouse(options: LighthouseOptions): Promise<Held[]> {
  const { pageTypes, visited } = await visit(COUNTS_CONFIG, options);
  return assertedFigures(visited.results, { pageTypes, reports: visited.reports });
}

/**
 * Visits each page type and the empty page in turn with Lighthouse, and holds what takes time against
 * perf/lighthouse/lighthouserc.times.json and perf/budgets/lighthouse.json.
 */
export async function timeWithLighthouse(options: LighthouseOptions): Promise<Held[]> {
  await buildFloor(options.signal);
  const floor = await startFloor();
  try {
    const floorUrl = `${floor.origin}${FLOOR_PATH}`;
    const { pageTypes, visited } = await visit(TIMES_CONFIG, options, [floorUrl]);
    const reports = visited.reports.filter(({ finalUrl }) => finalUrl !== floorUrl);
    const ofFloor = visited.reports.filter(({ finalUrl }) => finalUrl === floorUrl);
    return [
      ...assertedFigures(visited.results, { pageTypes, reports }),
      ...Object.entries(readBudgets().msAboveFloor).flatMap(([audit, limit]) =>
        figuresAboveFloor(audit, { pageTypes, reports, floor: ofFloor, limit }),
      ),
    ];
  } finally {
    floor.stop();
  }
}

/** Visits the pages of a file of Lighthouse CI, and further ones. Reports are kept in `perf/results/lighthouse`. */
async function visit(
  config: string,
  { origin, ...options }: LighthouseOptions,
  further: readonly string[] = [],
): Promise<{
  readonly pageTypes: readonly PageType[];
  readonly visited: { readonly reports: readonly Report[]; readonly results: readonly AssertionResult[] };
}> {
  const { runs, pageTypes } = readConfig(config);
  const own = pageTypes.map(({ path }) => `${origin}${path}`);
  await checkPages(own);
  const reports = await collectReports({ ...options, config, urls: [...further, ...own], runs });
  const results = await assertReports(config, options.signal);
  await keepReports(config, options.signal);
  return { pageTypes, visited: { reports, results } };
}

/** Renders each page once, so that what is measured is what every visitor but the first gets. @throws LighthouseError */
async function checkPages(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const { status } = await fetch(url);
    if (status !== 200)
      throw new LighthouseError(
        `${url} answers ${status}: the catalogue has no such page. Correct its address in ci.collect.url of ` +
          'lighthouserc.json, or load the demo catalogue.',
      );
  }
}
