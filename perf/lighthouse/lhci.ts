import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { RESULTS_DIRECTORY } from '#perf/measure/results.ts';
import { PROJECT } from '#scripts/start/own-node.mjs';
import type { Report } from './report.ts';

/** Where Lighthouse CI keeps what it works on. */
const WORK = join(PROJECT, '.lighthouseci');
/** Where it leaves the reports of the last run (`upload.outputDir` of both files). */
export const REPORTS = join(RESULTS_DIRECTORY, 'lighthouse');
/** What it prints after each visit. */
const VISITED = 'done.';
const CHROME_FLAGS = [
  // Chromium's sandbox does not work for root, who runs this in containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
].join(' ');

/** What Lighthouse CI found of one assertion. */
export interface AssertionResult {
  readonly url: string;
  readonly auditId: string;
  /** `third-party.count` of `resource-summary:third-party:count`. */
  readonly auditProperty?: string;
  readonly actual: number | null;
  readonly expected: number;
  readonly operator: string;
  /** Why there is no figure. */
  readonly message?: string;
}

export class LighthouseError extends Error {
  override readonly name = 'LighthouseError';
}

interface CollectOptions {
  /** The file of Lighthouse CI that says how. */
  readonly config: string;
  readonly urls: readonly string[];
  readonly runs: number;
  readonly chromium: string;
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Visits each address once, then each again: what else the machine does falls on all of them alike.
 * @throws LighthouseError with what Lighthouse printed
 */
export async function collectReports(options: CollectOptions): Promise<Report[]> {
  const { config, urls, runs, chromium, onProgress, signal } = options;
  rmSync(WORK, { recursive: true, force: true });
  const browser = [`--chromePath=${chromium}`, `--settings.chromeFlags=${CHROME_FLAGS}`];
  const visits = [
    'collect',
    `--config=${config}`,
    '--numberOfRuns=1',
    '--additive',
    ...urls.map((url) => `--url=${url}`),
    ...browser,
  ];
  let visited = 0;
  const onPrinted = (text: string): void => {
    visited += text.split(VISITED).length - 1;
    onProgress(visited / (runs * urls.length));
  };
  for (let run = 0; run < runs; run += 1) {
    const { code, printed } = await lhci(visits, { signal, onPrinted });
    if (code !== 0) throw new LighthouseError(`Lighthouse could not measure a page:\n${printed}`);
  }
  return readdirSync(WORK)
    .filter((name) => /^lhr-\d+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(WORK, name), 'utf8')) as Report);
}

/** Holds the reports against a file of Lighthouse CI. @returns what was found of each assertion, kept or broken */
export async function assertReports(config: string, signal: AbortSignal): Promise<AssertionResult[]> {
  // It ends with 1 where an assertion is broken, and then, too, has written what it found.
  const { printed } = await lhci(['assert', `--config=${config}`, '--includePassedAssertions'], { signal });
  try {
    return JSON.parse(readFileSync(join(WORK, 'assertion-results.json'), 'utf8'));
  } catch {
    throw new LighthouseError(`Lighthouse CI could not hold the reports against ${config}:\n${printed}`);
  }
}

/** Leaves the reports, as pages and as JSON, in `perf/results/lighthouse` in place of those of the run before. */
export async function keepReports(config: string, signal: AbortSignal): Promise<void> {
  rmSync(REPORTS, { recursive: true, force: true });
  const { code, printed } = await lhci(['upload', `--config=${config}`], { signal });
  if (code !== 0) throw new LighthouseError(`The reports could not be kept in ${REPORTS}:\n${printed}`);
  rmSync(WORK, { recursive: true, force: true });
}

async function lhci(
  args: readonly string[],
  { signal, onPrinted }: { readonly signal: AbortSignal; readonly onPrinted?: (text: string) => void },
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const child = spawn(process.execPath, [join(PROJECT, 'node_modules/@lhci/cli/src/cli.js'), ...args], {
    cwd: PROJECT,
    // It runs Lighthouse, which needs Node 22, on whatever `node` is.
    env: {
      ...process.env,
      PATH: dirname(process.execPath) + delimiter + process.env.PATH,
      NO_UPDATE_NOTIFIER: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      onPrinted?.(text);
    });
  const [code] = await once(child, 'close');
  return { code, printed };
}
