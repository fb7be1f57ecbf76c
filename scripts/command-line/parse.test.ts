import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defineCommand } from './command.mjs';
import { text, toggle, wholeNumber } from './flags.mjs';
import { helpText } from './help.mjs';
import { parseCommandLine, UsageError, wantsHelp } from './parse.mjs';
import { SITE_FLAGS } from './shared-flags.mjs';

const START = defineCommand({ name: 'start', summary: 'Starts.', flags: SITE_FLAGS });
const LOAD = defineCommand({
  name: 'npm run load',
  summary: 'Loads.',
  flags: {
    batchSize: wholeNumber({ meaning: 'lines at once', min: 1, max: 9_999, example: '50', default: 1_000 }),
    only: text({ meaning: 'only these', example: 'bolts' }),
    replace: toggle('replaces what is there'),
  },
  positionals: { name: 'FILE', meaning: 'to read', count: 'one' },
  check: ({ only, replace }) => (only && replace ? 'Give --only or --replace, not both.' : undefined),
});
const NOTHING = defineCommand({ name: 'npm run nothing', summary: 'Nothing.', flags: {} });

const start = (...argv: string[]) => parseCommandLine(START, argv);
const load = (...argv: string[]) => parseCommandLine(LOAD, argv);

function refusal(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error.message;
  }
  return assert.fail('it was taken');
}

describe('what is given', () => {
  test('is taken with a space or =, and has the type of its flag', () => {
    const given = load('a.csv', '--batch-size', '2k', '--only=x y');
    const typed: { batchSize: number; only: string | undefined; replace: boolean; file: string } = {
      ...{ batchSize: given.batchSize, only: given.only, replace: given.replace },
      file: given.positionals[0],
    };
    assert.deepEqual(typed, { batchSize: 2_000, only: 'x y', replace: false, file: 'a.csv' });
    assert.equal(load('--replace', 'a.csv').replace, true);
    assert.deepEqual(start('--port=3100', '--host', '0.0.0.0', '--data-dir', '/srv/mr'), {
      ...{ port: 3100, host: '0.0.0.0', parts: undefined, dataDir: '/srv/mr', positionals: [] },
    });
  });

  test('is its default where nothing is', () =>
    assert.deepEqual(load('a.csv'), {
      batchSize: 1_000,
      only: undefined,
      replace: false,
      positionals: ['a.csv'],
    }));

  test('may begin with a dash after = or --', () => {
    assert.equal(load('a.csv', '--only=-x').only, '-x');
    assert.deepEqual(load('--', '--help').positionals, ['--help']);
  });
});

describe('whole numbers', () => {
  for (const [given, parts] of [
    ['10000', 10_000],
    ['10,000,000', 10_000_000],
    ['1_000_000', 1_000_000],
    ['2m', 2_000_000],
    ['500K', 500_000],
  ] as const) {
    test(`${given} is ${parts}`, () => assert.equal(start('--parts', given).parts, parts));
  }

  for (const given of [
    ...['0', '-1', '9999', '10000001', '1e12', '1e6', 'many'],
    ...['10000.5', '1,00,000', 'm', '∞', '1000000000000'],
  ]) {
    test(`${given} is refused, naming the flag, the value and the range`, () => {
      const message = `--parts ${given} is not possible: give a whole number from 10,000 to 10,000,000.`;
      assert.equal(
        refusal(() => start('--parts', given)),
        message,
      );
      assert.equal(
        refusal(() => start(`--parts=${given}`)),
        message,
      );
    });
  }

  test('ports are not grouped', () => {
    for (const given of ['0', '65536', '-3000', 'http', '3000.5', '3,000']) {
      assert.equal(
        refusal(() => start('--port', given)),
        `--port ${given} is not possible: give a whole number from 1 to 65535.`,
      );
    }
  });
});

describe('refused with the remedy is', () => {
  for (const [argv, sentence] of [
    [
      ['--batch-siz', '5'],
      /^Unknown flag --batch-siz\. Did you mean --batch-size\?\nnpm run load -- --help says/,
    ],
    [['--verbose'], /^Unknown flag --verbose\. npm run load has --batch-size, --only, --replace, --help\.\n/],
    [['-r'], /^Unknown flag -r\. /],
    [['-replace'], /^Unknown flag -replace\. Did you mean --replace\?/],
    [['—replace'], /^Unknown flag —replace\. Did you mean --replace\?/],
    [['--no-replace'], /^Unknown flag --no-replace\. /],
    [['--batchSize', '5'], /^Unknown flag --batchSize\. Did you mean --batch-size\?/],
    [['--evil\u001b[2J'], /^Unknown flag --evil�\[2J\. /],
    [['a', '--only'], /^--only needs a value, as in: --only bolts$/],
    [['a', '--only='], /^--only needs a value/],
    [['a', '--only', ' '], /^--only needs a value/],
    [['a', '--only', '--replace'], /^--only needs a value/],
    [['a', '--replace=yes'], /^--replace takes no value\. Write --replace alone, or leave it out\.$/],
    [['a', '--only', 'x', '--only=y'], /^--only is given more than once\. Give it once\.$/],
    [['a', '--replace', '--replace'], /^--replace is given more than once/],
    [[], /^FILE is missing: npm run load -- FILE \(to read\)\.$/],
    [['a', 'b'], /^"b" is one too many: npm run load takes one FILE\.$/],
    [['a', '--only', 'x', '--replace'], /^Give --only or --replace, not both\.\nnpm run load -- --help/],
  ] as const) {
    test(JSON.stringify(argv), () =>
      assert.match(
        refusal(() => load(...argv)),
        sentence,
      ),
    );
  }

  test('what is not a flag, where there are flags only', () => {
    assert.equal(
      refusal(() => start('50000')),
      '"50000" is not expected. start takes flags only, written after --, as in: start -- --port …',
    );
    assert.equal(
      refusal(() => parseCommandLine(NOTHING, ['x'])),
      '"x" is not expected. npm run nothing takes no arguments.',
    );
    assert.match(
      refusal(() => parseCommandLine(NOTHING, ['--x'])),
      /^Unknown flag --x\. npm run nothing has no flag but --help\./,
    );
  });

  test('a flag that npm took for its own', (context) => {
    process.env.npm_config_batch_size = '5';
    context.after(() => {
      delete process.env.npm_config_batch_size;
    });
    assert.equal(
      refusal(() => load('a')),
      'npm took --batch-size for a flag of its own. Write -- before it: npm run load -- --batch-size …',
    );
  });
});

describe('help', () => {
  test('is asked for by --help and -h, whatever stands beside it', () => {
    for (const argv of [['--help'], ['-h'], ['--only', '--help'], ['--nonsense', '-h'], ['a', 'b', '--help']])
      assert.ok(wantsHelp(argv));
    for (const argv of [[], ['help'], ['--help=x'], ['--', '--help']]) assert.ok(!wantsHelp(argv));
  });

  test('has every flag with its meaning and default', () => {
    assert.equal(
      helpText(LOAD),
      [
        'Usage: npm run load -- FILE [flags]',
        '',
        'Loads.',
        '',
        '  FILE            to read',
        '  --batch-size N  lines at once (default: 1,000)',
        '  --only TEXT     only these',
        '  --replace       replaces what is there',
        '  -h, --help      prints this and does nothing else',
      ].join('\n'),
    );
    assert.match(helpText(NOTHING), /^Usage: npm run nothing\n/);
  });
});
