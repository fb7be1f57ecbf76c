import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { test } from 'node:test';

const UNSAFE = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/u;
const URL_OF_DATABASE = 'postgresql://millrace:very%20secret@127.0.0.1:1/millrace';
/** Against hanging. */
const LIMIT_MS = 30_000;

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(code: string, { format = 'json', stdout = 'pipe' as 'pipe' | number } = {}): Ran {
  const script = `
    const { takeProcessOutput } = await import(${JSON.stringify(import.meta.resolve('./process-output.ts'))});
    takeProcessOutput();
    ${code}`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, DATABASE_URL: URL_OF_DATABASE, MILLRACE_LOG_FORMAT: format, PORT: '1234' },
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
    timeout: LIMIT_MS,
  });
  return { ...ran, stdout: ran.stdout ?? '' };
}

const linesOf = ({ stdout }: Ran) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('everything that a process prints is a line of JSON, safe and without secrets', () => {
  const ran = run(String.raw`
    console.log('log %d', 1, { a: 1 });
    console.info('info'); console.warn('warn'); console.error(' ⨯', new Error('broken'));
    console.table([{ a: 1 }]); console.dir({ d: 1 }); console.trace('trace'); console.debug('debug');
    process.stdout.write('straight out\n'); process.stderr.write('\x1b[31mstraight err\n');
    process.emitWarning('warned');
    console.error('\u001b[2J \u009b \u202e \ud800 \n second', process.env.DATABASE_URL);
    setTimeout(() => { throw new Error('\u202e of ' + process.env.DATABASE_URL); }, 5);
  `);
  assert.equal(ran.stderr, '');
  assert.equal(ran.status, 1);
  assert.doesNotMatch(ran.stdout, UNSAFE);
  assert.doesNotMatch(ran.stdout, /very|secret/);
  const lines = linesOf(ran);
  for (const line of lines) {
    assert.match(line.time, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.match(line.level, /^(info|warn|error|fatal)$/);
    assert.match(line.instance, /:1234$/);
    assert.equal(typeof line.event, 'string');
    assert.equal(typeof line.release, 'string');
    assert.equal(typeof line.pid, 'number');
  }
  const said = lines.map(({ level, message, err }) =>
    `${level} ${message ?? ''} ${err?.message ?? ''}`.trim(),
  );
  for (const expected of [
    'info log 1 { a: 1 }',
    'info info',
    'warn warn',
    'error ⨯ broken',
    'warn straight out',
  ])
    assert.ok(said.includes(expected), `${expected} in ${said.join('\n')}`);
  assert.ok(
    said.includes('warn straight err') && said.some((text) => text.startsWith('warn  warned')),
    said.join('\n'),
  );
  assert.equal(lines.filter(({ event }) => event === 'process.uncaught-error').length, 1);
});

test('what was counted is written when the process ends, however it ends', () => {
  const many = 'for (let i = 0; i < 1000; i += 1) console.error("Error " + i, new RangeError("x"));';
  for (const end of [
    '',
    'process.exit(3);',
    'setTimeout(() => { throw new Error("end"); }, 1);',
    'Promise.reject(new Error("end"));',
  ]) {
    const lines = linesOf(run(many + end)).filter(({ err }) => err?.type === 'RangeError');
    assert.deepEqual(
      lines.map(({ repeated }) => repeated),
      [undefined, 999],
      end,
    );
  }
});

test('a log that cannot be written ends and stops nothing', () => {
  const ran = run('console.error(new Error("x")); setTimeout(() => process.exit(7), 10);', {
    stdout: openSync('/dev/full', 'w'),
  });
  assert.equal(ran.status, 7);
});

test('for people a line has its time, level, event and message, and an error where it was thrown', () => {
  const { stdout } = run(
    String.raw`console.warn('careful \u001b[2J\u202e'); console.error(new Error('bad\nnews'));`,
    {
      format: 'text',
    },
  );
  assert.doesNotMatch(stdout, UNSAFE);
  assert.match(stdout, /^\d\d:\d\d:\d\d warn console: careful \\u\{202e\}$/m);
  assert.match(stdout, /^\d\d:\d\d:\d\d error console: Error: bad\\u\{a\}news\n {4}at /m);
});
