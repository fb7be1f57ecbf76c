import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { OptionError, parseStartOptions } from './options.mjs';

const parse = (...argv: string[]) => parseStartOptions(argv, 'start');

function refusal(...argv: string[]): string {
  try {
    parse(...argv);
  } catch (error) {
    assert.ok(error instanceof OptionError);
    return error.message;
  }
  return assert.fail(`${argv.join(' ')} was taken`);
}

test('no flag leaves everything open', () => assert.deepEqual(parse(), { help: false }));

test('flags are taken with a space or =', () => {
  assert.deepEqual(parse('--port', '3100', '--parts=50000', '--host', '0.0.0.0', '--data-dir', '/srv/mr'), {
    help: false,
    port: 3100,
    parts: 50_000,
    host: '0.0.0.0',
    dataDir: '/srv/mr',
  });
});

describe('--parts', () => {
  for (const [text, parts] of [
    ['10000', 10_000],
    ['10,000,000', 10_000_000],
    ['1_000_000', 1_000_000],
    ['2m', 2_000_000],
    ['500K', 500_000],
  ] as const) {
    test(`${text} is ${parts}`, () => assert.equal(parse('--parts', text).parts, parts));
  }

  for (const text of [
    '0',
    '-1',
    '9999',
    '10000001',
    '1e12',
    '1e6',
    'many',
    '10000.5',
    '1,00,000',
    'm',
    '∞',
    '1000000000000',
  ]) {
    test(`${text} is refused, naming the flag, the value and the range`, () => {
      const message = `--parts ${text} is not possible: give a whole number from 10,000 to 10,000,000.`;
      assert.equal(refusal('--parts', text), message);
      assert.equal(refusal(`--parts=${text}`), message);
    });
  }

  test('without a value is refused', () => {
    for (const argv of [['--parts'], ['--parts='], ['--parts', ' ']])
      assert.match(refusal(...argv), /--parts needs a value/);
  });
});

test('--port is a port', () => {
  for (const text of ['0', '65536', '-3000', 'http', '3000.5']) {
    assert.equal(
      refusal('--port', text),
      `--port ${text} is not possible: give a whole number from 1 to 65535.`,
    );
  }
});

test('an unknown flag is answered with the list of flags', () => {
  const message = refusal('--prot', '3100');
  assert.match(message, /^--prot is not a flag of start/);
  for (const flag of ['--port', '--host', '--parts', '--data-dir']) assert.ok(message.includes(flag));
});

test('a flag that npm swallowed is explained', (context) => {
  assert.match(refusal('50000'), /"50000" is not expected\. Flags are written after --/);
  process.env.npm_config_parts = '50000';
  context.after(() => {
    delete process.env.npm_config_parts;
  });
  assert.throws(
    () => parseStartOptions([], 'npm start'),
    /npm took --parts for a flag of its own.*npm start -- --parts/,
  );
});

test('a command has only its own flags', () => {
  assert.throws(
    () => parseStartOptions(['--port', '3000'], 'npm run catalog:load', ['parts']),
    /--port is not a flag/,
  );
});
