import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from './nearest.mjs';

const FLAGS = ['parts', 'part', 'port', 'host', 'data-dir', 'everything', 'replace-own-catalogue', 'help'];

for (const [typed, meant] of [
  ['prats', 'parts'],
  ['partss', 'parts'],
  ['prot', 'port'],
  ['Host', 'host'],
  ['data_dir', 'data-dir'],
  ['dataDir', 'data-dir'],
  ['datadir', 'data-dir'],
  ['evrything', 'everything'],
  ['every', 'everything'],
  ['replace', 'replace-own-catalogue'],
  ['replace-catalogue', 'replace-own-catalogue'],
  ['hepl', 'help'],
] as const) {
  test(`${typed} is near ${meant}`, () => assert.equal(nearest(typed, FLAGS), meant));
}

test('what is like none of them has none near it', () => {
  for (const typed of ['', 'x', 'verbose', 'no-such-flag', 'json', '日本'])
    assert.equal(nearest(typed, FLAGS), undefined);
});
