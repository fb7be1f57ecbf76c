import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { Held, HeldRun } from '../measure/held.ts';
import { collect } from './collect.ts';
import { reportPage } from './page.ts';
import { commandOf, suitesWithBudgets } from './suites.ts';

const MACHINE = { cpu: 'Some CPU', cores: 2, memoryGb: 8 };
const HTML: Held = { name: 'list: HTML', value: 20_000, unit: 'bytes', limit: 25_000, side: 'at most' };
const run = (held: readonly Held[], more: Partial<HeldRun> = {}): HeldRun => ({
  ...{ at: '2026-11-23T08:00:00.000Z', commit: 'abcdef012345', machine: MACHINE, suite: 'pages', held },
  ...more,
});

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'millrace-report-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const keep = (one: HeldRun): void =>
  writeFileSync(join(directory, `held-${one.suite}.json`), JSON.stringify(one));
const follow = (text: string): void => appendFileSync(join(directory, 'trend.jsonl'), `${text}\n`);
const page = (): string => reportPage(collect(directory));
const sections = (): string[] => page().split('<section');
const section = (id: string): string => sections().find((one) => one.includes(`id="${id}"`)) ?? '';
const labels = (text: string): string[] =>
  [...text.matchAll(/scope="row"><bdi>(.*?)<\/bdi>/g)].map(([, label = '']) => label);

test('without results the page says what to run, for every file of budgets', () => {
  const text = page();
  for (const suite of suitesWithBudgets()) {
    assert.ok(text.includes(`<li><code>${commandOf(suite)}</code>`), suite);
    assert.ok(section(`suite-${suite}`).includes('not measured yet'), suite);
  }
  assert.match(section('suite-catalog'), /loaderPeakMemoryMb<\/th><td class="figure">400</);
});

test('names, culprits, suites, commits and machines are text, whatever they hold', () => {
  const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
  keep(
    run([{ ...HTML, name: `${hostile}: ${hostile}`, value: 99_000, culprit: hostile }], {
      ...{ commit: hostile, machine: { ...MACHINE, cpu: hostile } },
    }),
  );
  follow(JSON.stringify(run([HTML], { suite: hostile, at: '2026-11-22T08:00:00.000Z' })));
  const text = page();
  assert.doesNotMatch(text, /<script|<img|"'>/);
  assert.match(text, /&lt;script&gt;alert\(1\)/);
  // Neither is anything asked for from elsewhere, nor allowed to be.
  assert.doesNotMatch(text, /(?:src|href)="(?!#)|url\((?!data:)/);
  assert.match(text, /default-src 'none'|default-src &#39;none&#39;/);
});

test('broken ones come first, the worst before the others, then those with the least room', () => {
  const named = (name: string, value: number, more: Partial<Held> = {}): Held => ({
    ...{ ...HTML, name, value },
    ...more,
  });
  keep(
    run([
      named('much room', 1_000),
      named('at its limit', 25_000),
      named('broken', 26_000),
      named('none allowed, none there', 0, { limit: 0 }),
      named('not a number', Number.NaN),
      named('much too large', 90_000),
      named('too low', 0.4, { unit: 'score', limit: 1, side: 'at least' }),
    ]),
  );
  const broken = ['not a number', 'much too large', 'too low', 'broken'];
  assert.deepEqual(labels(section('broken')), broken);
  assert.deepEqual(labels(section('tightest')), ['at its limit', 'much room']);
  assert.deepEqual(labels(section('suite-pages')), [
    ...[...broken, 'at its limit', 'much room'],
    'none allowed, none there',
  ]);
});

test('a figure that is not a number is broken, in the charts too', () => {
  keep(run([{ ...HTML, value: Number.NaN }]));
  follow(JSON.stringify(run([HTML], { at: '2026-11-22T08:00:00.000Z' })));
  follow(JSON.stringify(run([{ ...HTML, value: 24_000 }], { at: '2026-11-21T08:00:00.000Z' })));
  const text = section('broken');
  assert.match(text, /no figure, allowed at most 25,000 bytes/);
  assert.equal(text.match(/<circle/g)?.length, 2);
  // The fonts in it are base64, which may spell anything.
  assert.doesNotMatch(page().replace(/base64,[^)]*/g, ''), /NaN|Infinity|undefined/);
});

test('a half-written line of the trend counts as none', () => {
  keep(run([HTML]));
  follow(JSON.stringify(run([{ ...HTML, value: 22_000 }], { at: '2026-11-22T08:00:00.000Z' })));
  follow('{"at":"2026-11-22T09:00:00.000Z","commit":"abc');
  follow('12');
  const { problems, measured } = collect(directory);
  assert.deepEqual(problems, []);
  assert.equal(measured[0]?.runs.all.length, 2);
  assert.match(page(), /2 runs, from 22,000 bytes \(22 Nov 2026, 08:00 UTC\) to 20,000 bytes/);
  assert.match(page(), /<polyline/);
});

test('one run makes no course', () => {
  keep(run([HTML]));
  follow(JSON.stringify(run([HTML])));
  assert.match(section('suite-pages'), /one run/);
  assert.doesNotMatch(page(), /<polyline|The runs as a table/);
});

test('a file that is not a result, or cannot be read, is named, and the trend stands in', () => {
  follow(JSON.stringify(run([HTML])));
  writeFileSync(join(directory, 'held-pages.json'), '{"at":');
  mkdirSync(join(directory, 'held-vitals.json'));
  const { problems, measured } = collect(directory);
  assert.match(problems[0] ?? '', /held-pages\.json is not the result of a run: delete it, or measure again/);
  assert.match(problems[1] ?? '', /held-vitals\.json cannot be read: EISDIR/);
  assert.equal(measured.length, 1);
  assert.match(page(), /class="problem"><bdi>[^<]*held-pages\.json/);
});

test('a suite says where and when it was measured, and that this is not the present commit', () => {
  keep(run([HTML]));
  keep(run([HTML], { suite: 'own', commit: collect(directory).commit.replace('+', '') }));
  assert.match(
    section('suite-pages'),
    /abcdef012345<\/bdi> \(<strong>of a commit that is not in this history/,
  );
  assert.match(section('suite-pages'), /23 Nov 2026, 08:00 UTC<\/time>, 2 cores of Some CPU, 8 GB/);
  assert.doesNotMatch(section('suite-own'), /not in this history|older/);
});
