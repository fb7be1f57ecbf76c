import type { Held } from '#perf/measure/held.ts';
import { readBudgets, type Slack } from './budgets.ts';
import { buildFloor, startFloor } from './floor.ts';
import { assertedFigures, figuresAboveFloor } from './held-figures.ts';
import { assertReports, collectReports, keepReports, LighthouseError } from './lhci.ts';
import { readConfig } from './page-types.ts';

/** Tells the empty page from the site's own start page, which has the same path. */
const FLOOR_PATH = '/?floor';

interface MeasureLighthouseOptions {
  /** Of the site, without a path. */
  readonly origin: string;
  readonly chromium: string;
  /** Visits of each page; undefined for as many as lighthouserc.json says. */
  readonly runs?: number;
  /** None where lighthouserc.json is to be held to the letter. */
  readonly slack?: Slack;
  /** How many times the empty page's own time is allowed on top of it; 0 where limits are held to the letter. */
  readonly timesFloor?: number;
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Visits each page type and the empty page in turn with Lighthouse, and holds what it found against lighthouserc.json
 * and perf/budgets/lighthouse.json. Reports are kept in `perf/results/lighthouse`.
 */
export async function measureLighthouse(options: MeasureLighthouseOptions): Promise<Held[]> {
  const { origin, chromium, slack = {}, timesFloor = 0, onProgress, signal } = options;
  const { runs, pageTypes } = readConfig();
  const { msAboveFloor } = readBudgets();
  await checkPages(pageTypes.map(({ path }) => `${origin}${path}`));
  await buildFloor(signal);
  const floor = await startFloor();
  try {
    const floorUrl = `${floor.origin}${FLOOR_PATH}`;
    const urls = [floorUrl, ...pageTypes.map(({ path }) => `${origin}${path}`)];
    const all = await collectReports({ urls, runs: options.runs ?? runs, chromium, onProgress, signal });
    const results = await assertReports(signal);
    await keepReports(signal);
    const reports = all.filter(({ finalUrl }) => finalUrl !== floorUrl);
    const ofFloor = all.filter(({ finalUrl }) => finalUrl === floorUrl);
    const held = { pageTypes, reports, slack };
    return [
      ...assertedFigures(results, held),
      ...Object.entries(msAboveFloor).flatMap(([audit, limit]) =>
        figuresAboveFloor(audit, { ...held, floor: ofFloor, limit, timesFloor }),
      ),
    ];
  } finally {
    floor.stop();
  }
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
