import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#db/cluster.ts';
import { EdgeProcess } from '../../deploy/nginx/edge-process.ts';
import { PROJECT } from '../start/own-node.mjs';
import { startServer } from '../start/server-process.ts';
import { readReport } from './playwright-report.ts';
import type { TestCounts } from './tally.ts';
import { runTool } from './tool.ts';

/** Of playwright.config.ts, one after the other. */
const PROJECTS = ['journeys', 'performance', 'traces'];

interface EndToEndOptions {
  readonly databaseUrl: string;
  readonly chromium: string;
  /** For Playwright, such as file names. */
  readonly args: readonly string[];
  /** All where none are named. */
  readonly projects?: readonly string[];
  /** For the tests, beside what they all need. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Runs Playwright against the production build on a server of its own. */
export async function runEndToEndTests({
  databaseUrl,
  chromium,
  args,
  projects = PROJECTS,
  env = {},
  signal,
}: EndToEndOptions): Promise<TestCounts> {
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl, host: 'localhost', port });
  const edge = await EdgeProcess.start({ instances: [`127.0.0.1:${port}`] });
  const reportDir = mkdtempSync(join(tmpdir(), 'millrace-e2e-'));
  const all: TestCounts[] = [];
  try {
    for (const project of projects) {
      const report = join(reportDir, `${project}.json`);
      await runTool('@playwright/test/cli.js', {
        args: [
          'test',
          '--pass-with-no-tests',
          `--project=${project}`,
          `--output=test-results/${project}`,
          ...args,
        ],
        env: {
          BASE_URL: `http://localhost:${port}`,
          MILLRACE_EDGE_URL: edge.address,
          DATABASE_URL: databaseUrl,
          CHROME_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          ...env,
        },
        signal,
      });
      all.push(readReport(report));
    }
    return sum(all);
  } finally {
    await edge[Symbol.asyncDispose]();
    await server.stop();
    rmSync(reportDir, { recursive: true });
  }
}

const sum = (all: readonly TestCounts[]): TestCounts => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
  failures: all.flatMap(({ failures }) => failures),
});
