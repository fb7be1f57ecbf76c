import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type EventData, run } from 'node:test';
import { spec } from 'node:test/reporters';
import { messageOf } from '#lib/message-of.ts';
import { PROJECT } from '../start/own-node.mjs';
import type { Failure, TestCounts } from './tally.ts';

/** As many as the smallest machine that this is meant for has cores. */
const CONCURRENCY = 2;
const FILE_LIMIT_MS = 5 * 60 * 1000;
const ELSEWHERE = /^(node_modules|e2e|\.next|\.millrace)(\/|$)/;

/** Runs every `*.test.ts` beside the code, each in a process of its own. @param only parts of paths to keep to */
export async function runUnitTests(only: readonly string[], signal: AbortSignal): Promise<TestCounts> {
  const files = globSync('**/*.test.ts', { cwd: PROJECT, exclude: (path) => ELSEWHERE.test(path) })
    .filter((path) => only.length === 0 || only.some((part) => path.includes(part)))
    .sort()
    .map((path) => join(PROJECT, path));
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0, failures: [] };
  const tests = run({ files, concurrency: CONCURRENCY, timeout: FILE_LIMIT_MS, signal });
  let counts: Omit<TestCounts, 'failures'> | undefined;
  const failures: Failure[] = [];
  tests.on('test:fail', (event) => {
    // A test fails with those in it, which are told by themselves.
    if (failureType(event) !== 'subtestsFailed') failures.push(failureOf(event));
  });
  tests.on('test:summary', ({ file, counts: { tests, passed, skipped, todo } }) => {
    // Each file has a summary of its own; the last one, without a file, is of all.
    if (file !== undefined) return;
    counts = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
  });
  const printed = tests.compose(spec);
  printed.pipe(process.stdout, { end: false });
  await new Promise((resolve) => printed.once('end', resolve));
  return { ...(counts ?? { passed: 0, failed: 1, skipped: 0 }), failures };
}

const failureType = ({ details }: EventData.TestFail): unknown =>
  'failureType' in details.error ? details.error.failureType : undefined;

function failureOf({ name, file, line, details: { error } }: EventData.TestFail): Failure {
  const place = file === undefined ? '' : `${relative(PROJECT, file)}:${line} › `;
  return { name: `${place}${name}`, message: messageOf(error.cause ?? error) };
}
