import { defineConfig } from '@playwright/test';

/** Against hanging: no test takes half of it on two cores with six busy processes beside it. */
const TEST_LIMIT_MS = 180_000;
/** Waits until pages have nothing more to do, which is long on a busy machine. */
const COUNTING_LIMIT_MS = 240_000;
/** One at a time: what one of them does may not make another wait longer than a visitor would. */
const COUNTED = { timeout: COUNTING_LIMIT_MS, workers: 1, use: { trace: 'off' } } as const;
const TRACES = 'performance/traces.spec.ts';
/** Tests of `npm run test:long`. */
const LONG = /@long/;
const LONG_LIMIT_MS = 900_000;
/** Scripts of a page take seconds to run where two tests share two busy processors. */
const EXPECT_LIMIT_MS = 30_000;
const hasPictures = process.env.FULL_TRACES === '1';
const isRoot = process.getuid?.() === 0;

// `npm test` sets BASE_URL, CHROME_PATH, DATABASE_URL and DATABASE_OWNER_URL; by hand, start the site first.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  timeout: TEST_LIMIT_MS,
  expect: { timeout: EXPECT_LIMIT_MS },
  // Two cores are busy with three: tests wait, too.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only the second time has failed.
  retries: 0,
  // What e2e/performance counts: traces on the tests' own catalogue only, the rest on that of `npm run
  // perf:interactions`, too, which alone runs what e2e/times measures. They come first: most of their time is waiting.
  projects: [
    { name: 'traces', testMatch: TRACES, ...COUNTED },
    { name: 'performance', testMatch: 'performance/**/*.spec.ts', testIgnore: TRACES, ...COUNTED },
    { name: 'journeys', testIgnore: ['performance/**', 'times/**'], grepInvert: LONG },
    { name: 'long', testIgnore: ['performance/**', 'times/**'], grep: LONG, timeout: LONG_LIMIT_MS },
    { name: 'times', testMatch: 'times/**/*.spec.ts', ...COUNTED },
  ],
  reporter: [
    ['list'],
    // The suites whose figures are kept: those of a part of the tests, or of another catalogue, are none to keep.
    ...(process.env.PERF_RECORD
      ? [['./perf/measure/held-reporter.ts', { suites: process.env.PERF_RECORD.split(',') }] as const]
      : []),
    ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as ['json']] : []),
  ],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    // Its pictures of each step take a third of the tests' time: `npm test -- FILE`, for who looks into a failure, has them.
    trace: {
      mode: 'retain-on-failure',
      screenshots: hasPictures,
      snapshots: hasPictures,
      sources: hasPictures,
    },
    screenshot: 'only-on-failure',
    // It would answer before the tests that stand in for the network; e2e/offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: [
        // Chromium's sandbox does not work for root, who runs the tests in containers.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    },
  },
});
