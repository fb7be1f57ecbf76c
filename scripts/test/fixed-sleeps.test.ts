import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PROJECT } from '../start/own-node.mjs';

const SLEEP =
  /waitForTimeout\(|await (?:sleep|delay)\(|new Promise\(\(?resolve\)? => setTimeout|setTimeout\(resolve\b/;
/** A loop that looks for a condition, on one line with its pause. */
const POLL = /^\s*(?:for|while) \(/;
const COMMENT = /^\s*(?:\/\/|\/?\*)/;

/** Lines of a file on which a test sleeps for a fixed time and does not say why. */
function unexplainedSleeps(source: string): number[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    if (!SLEEP.test(line) || POLL.test(line) || line.includes('//')) return [];
    return COMMENT.test(lines[index - 1] ?? '') ? [] : [index + 1];
  });
}

test('a fixed sleep without a reason is found, one with a reason or in a poll is not', () => {
  const pause = ['await sle', 'ep(500);'].join('');
  assert.deepEqual(unexplainedSleeps(`a();\n${pause}\n`), [2]);
  assert.deepEqual(unexplainedSleeps(`a();\n// Nothing is to come.\n${pause}\n${pause} // Nor now.\n`), []);
  assert.deepEqual(unexplainedSleeps(`for (; !isSo(); ${pause})`), []);
});

test('every fixed sleep of a test has its reason beside it', () => {
  const files = [
    ...globSync('**/*.test.ts', {
      cwd: PROJECT,
      exclude: (path) => /(^|\/)(node_modules|\.\w+)$/.test(path),
    }),
    ...globSync('e2e/**/*.ts', { cwd: PROJECT }),
  ];
  assert.ok(files.length > 200, `${files.length} files`);
  const found = files.flatMap((path) =>
    unexplainedSleeps(readFileSync(join(PROJECT, path), 'utf8')).map((line) => `${path}:${line}`),
  );
  assert.deepEqual(found, [], 'Wait for a condition, or say in a comment why only time will do.');
});
