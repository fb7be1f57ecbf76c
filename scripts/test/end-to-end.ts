import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#db/cluster.ts';
import type { DatabaseUrls } from '#db/database-urls.ts';
import { EdgeProcess, edgeSecret } from '../../deploy/nginx/edge-process.ts';
import { PROJECT } from '../start/own-node.mjs';
import { startServer } from '../start/server-process.ts';
import { COMPILE_CACHE } from './compile-cache.ts';
import { type ReportCounts, readReport } from './playwright-report.ts';
import { runTool } from './tool.ts';

/** Of playwright.config.ts, one after the other. */
const PROJECTS = ['journeys', 'performance', 'traces'];
/** With that of `npm run test:long`. */
export const ALL_PROJECTS: readonly string[] = [...PROJECTS, 'long'];

interface EndToEndOptions {
  /** The server runs as the application; tests change what it shows as the owner. */
  readonly database: DatabaseUrls;
  readonly chromium: string;
  /** For Playwright, such as file names. */
  readonly args: readonly string[];
  /** Those of `npm test` where none are named. */
  readonly projects?: readonly string[];
  /** For the tests, beside what they all need. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Runs Playwright against the production build on a server of its own. */
export async function runEndToEndTests({
  database,
  chromium,
  args,
  projects = PROJECTS,
  env = {},
  signal,
}: EndToEndOptions): Promise<ReportCounts> {
  edgeSecret();
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl: database.url, host: 'localhost', port });
  const edge = await EdgeProcess.start({ instances: [`127.0.0.1:${port}`] });
  const reportDir = mkdtempSync(join(tmpdir(), 'millrace-e2e-'));
  const all: ReportCounts[] = [];
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
          DATABASE_URL: database.url,
          DATABASE_OWNER_URL: database.ownerUrl,
          CHROME_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          ...COMPILE_CACHE,
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

const sum = (all: readonly ReportCounts[]): ReportCounts => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
  failures: all.flatMap(({ failures }) => failures),
  files: all.flatMap(({ files }) => files),
});
