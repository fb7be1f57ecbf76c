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

/** Of playwright.config.ts, beside each other. */
const PROJECTS = ['traces', 'performance', 'journeys'];

interface EndToEndOptions {
  /** The server runs as the application; tests change what it shows as the owner. */
  readonly database: DatabaseUrls;
  readonly chromium: string;
  /** For what a headless shell does not have; `chromium` where it is a whole browser. */
  readonly wholeChromium?: string;
  /** For Playwright, such as file names. */
  readonly args: readonly string[];
  /** Those of `npm test` where none are named. */
  readonly projects?: readonly string[] | undefined;
  /** How many tests run at once; those of playwright.config.ts where it is not said. */
  readonly workers?: number;
  /** For the tests, beside what they all need. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Runs Playwright against the production build on a server of its own. */
export async function runEndToEndTests({
  database,
  chromium,
  wholeChromium = chromium,
  args,
  projects = PROJECTS,
  workers,
  env = {},
  signal,
}: EndToEndOptions): Promise<ReportCounts> {
  edgeSecret();
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl: database.url, host: 'localhost', port });
  const edge = await EdgeProcess.start({ instances: [`127.0.0.1:${port}`] });
  const reportDir = mkdtempSync(join(tmpdir(), 'millrace-e2e-'));
  const report = join(reportDir, 'report.json');
  try {
    await runTool('@playwright/test/cli.js', {
      args: [
        'test',
        '--pass-with-no-tests',
        ...projects.map((project) => `--project=${project}`),
        ...(workers === undefined ? [] : [`--workers=${workers}`]),
        ...args,
      ],
      env: {
        BASE_URL: `http://localhost:${port}`,
        MILLRACE_EDGE_URL: edge.address,
        DATABASE_URL: database.url,
        DATABASE_OWNER_URL: database.ownerUrl,
        CHROME_PATH: chromium,
        WHOLE_CHROME_PATH: wholeChromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ...COMPILE_CACHE,
        ...env,
      },
      signal,
    });
    return readReport(report);
  } finally {
    await edge[Symbol.asyncDispose]();
    await server.stop();
    rmSync(reportDir, { recursive: true });
  }
}
