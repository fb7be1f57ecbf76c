import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type EventData, run } from 'node:test';
import { spec } from 'node:test/reporters';
import { messageOf } from '#lib/message-of.ts';
import { PROJECT } from '../start/own-node.mjs';
import { COMPILE_CACHE } from './compile-cache.ts';
import type { Failure, TestCounts } from './tally.ts';
import type { TestFile } from './timings.ts';

/** Of a machine with two cores: a sixth of the files' time is waiting. */
const CONCURRENCY = 3;
const FILE_LIMIT_MS = 5 * 60 * 1000;
const ELSEWHERE = /^(node_modules|e2e|\.next|\.millrace)(\/|$)/;

const LONG = /\.long\.test\.ts$/;

/** Paths of every `*.test.ts` beside the code, from the project's root; those of `npm run test:long` are others. */
export const unitTestFiles = (): string[] => allTestFiles().filter((path) => !LONG.test(path));

/** Paths of what `npm test` leaves out: every `*.long.test.ts`, and end-to-end tests in which one has the tag `@long`. */
export const longTestFiles = (): string[] => [
  ...allTestFiles().filter((path) => LONG.test(path)),
  ...globSync('e2e/**/*.spec.ts', { cwd: PROJECT })
    .filter((path) => readFileSync(join(PROJECT, path), 'utf8').includes("'@long'"))
    .sort(),
];

const allTestFiles = (): string[] =>
  globSync('**/*.test.ts', { cwd: PROJECT, exclude: (path) => ELSEWHERE.test(path) }).sort();

/** Runs test files, each in a process of its own. @param paths from the project's root */
export async function runUnitTests(
  paths: readonly string[],
  signal: AbortSignal,
): Promise<TestCounts & { readonly files: readonly TestFile[] }> {
  if (paths.length === 0) return { passed: 0, failed: 0, skipped: 0, failures: [], files: [] };
  const absolute = paths.map((path) => join(PROJECT, path));
  const env = { ...process.env, ...COMPILE_CACHE };
  const tests = run({ files: absolute, concurrency: CONCURRENCY, timeout: FILE_LIMIT_MS, signal, env });
  let counts: Omit<TestCounts, 'failures'> | undefined;
  const files: TestFile[] = [];
  const failures: Failure[] = [];
  tests.on('test:fail', (event) => {
    // A test fails with those in it, which are told by themselves.
    if (failureType(event) !== 'subtestsFailed') failures.push(failureOf(event));
  });
  tests.on('test:summary', ({ file, duration_ms: ms, counts: { tests, passed, skipped, todo } }) => {
    // Each file has a summary of its own; the last one, without a file, is of all.
    if (file !== undefined) {
      files.push({ path: relative(PROJECT, file), seconds: ms / 1000, tests });
      return;
    }
    counts = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
  });
  const printed = tests.compose(spec);
  printed.pipe(process.stdout, { end: false });
  await new Promise((resolve) => printed.once('end', resolve));
  return { ...(counts ?? { passed: 0, failed: 1, skipped: 0 }), failures, files };
}

const failureType = ({ details }: EventData.TestFail): unknown =>
  'failureType' in details.error ? details.error.failureType : undefined;

function failureOf({ name, file, line, details: { error } }: EventData.TestFail): Failure {
  const place = file === undefined ? '' : `${relative(PROJECT, file)}:${line} › `;
  return { name: `${place}${name}`, message: messageOf(error.cause ?? error) };
}
