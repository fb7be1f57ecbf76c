import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#db/cluster.ts';
import { PROJECT } from '../start/own-node.mjs';
import { startServer } from '../start/server-process.ts';
import { runTool } from './tool.ts';
import type { UnitCounts } from './unit.ts';

interface EndToEndOptions {
  readonly databaseUrl: string;
  readonly chromium: string;
  /** For Playwright, such as file names. */
  readonly args: readonly string[];
  readonly signal: AbortSignal;
}

/** Runs Playwright against the production build on a server of its own. */
export async function runEndToEndTests({
  databaseUrl,
  chromium,
  args,
  signal,
}: EndToEndOptions): Promise<UnitCounts> {
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl, host: 'localhost', port });
  const reportDir = mkdtempSync(join(tmpdir(), 'millrace-e2e-'));
  const report = join(reportDir, 'report.json');
  try {
    await runTool('@playwright/test/cli.js', {
      args: ['test', '--pass-with-no-tests', ...args],
      env: {
        BASE_URL: `http://localhost:${port}`,
        DATABASE_URL: databaseUrl,
        CHROME_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
      signal,
    });
    return readReport(report);
  } finally {
    await server.stop();
    rmSync(reportDir, { recursive: true });
  }
}

function readReport(path: string): UnitCounts {
  try {
    const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'));
    return {
      passed: stats.expected + stats.flaky,
      // Errors outside tests, such as a file that cannot be loaded.
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    };
  } catch (error) {
    console.error('Playwright left no report:', error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
