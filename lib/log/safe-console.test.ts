import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const UNSAFE = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/u;

test('what a command prints is plain text, whatever is in it, and has no secret', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      String.raw`
        const { makeConsoleSafe } = await import(${JSON.stringify(import.meta.resolve('./safe-console.ts'))});
        makeConsoleSafe();
        const evil = '\u001b]0;title\u0007 \u009b31m \u202eexe.\u2066 \ud800 \u200b%s';
        console.log('added', evil, { evil });
        console.log(evil);
        console.warn('two\nlines');
        console.error(Object.assign(new Error(evil + process.env.DATABASE_URL), { evil }));
      `,
    ],
    { env: { ...process.env, DATABASE_URL: 'postgresql://u:very%20secret@h/d' }, encoding: 'utf8' },
  );
  assert.doesNotMatch(stdout + stderr, UNSAFE);
  assert.doesNotMatch(stdout + stderr, /very|secret/);
  assert.match(stdout, /^added \\u\{1b\}\]0;title\\u\{7\} \\u\{9b\}31m \\u\{202e\}exe\./);
  assert.match(stderr, /^two\nlines\n/);
  assert.match(stderr, /^ {4}at /m);
});
