import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedEncoding } from './accepted-encoding.ts';

const CASES: readonly [string | undefined, string | undefined][] = [
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP , BR', 'br'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['gzip;q=0.5, br;q=0.501', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000, gzip;q=0', undefined],
  ['br ; q=0, *', 'gzip'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['*;q=0, gzip', 'gzip'],
  ['identity;q=1, br;q=0.5', undefined],
  ['identity;q=0.5, br;q=0.5', 'br'],
  ['identity;q=0', undefined],
  ['deflate, zstd, compress', undefined],
  // Not well formed: as though they were not there.
  ['br;q=2', undefined],
  ['br;q=-1', undefined],
  ['br;q=0.1234', undefined],
  ['br;q=', undefined],
  ['br;level=11', undefined],
  ['br gzip', undefined],
  ['xbr, brotli', undefined],
  [',,;;,=,"br",\u0000br', undefined],
  ['br;q=2, gzip', 'gzip'],
];

for (const [header, expected] of CASES) {
  test(`${JSON.stringify(header)} asks for ${expected ?? 'the answer as it is'}`, () =>
    assert.equal(acceptedEncoding(header), expected));
}

test('the time that a header takes grows with its length, and not with the square of it', () => {
  // Thirty times what Node lets through: milliseconds, or minutes.
  const LENGTH = 500_000;
  const LIMIT_MS = 30_000;
  for (const piece of ['a', ' ', ';', 'br;', 'br; ', ',', '*,', 'a\t']) {
    const header = piece.repeat(LENGTH / piece.length);
    const start = performance.now();
    acceptedEncoding(header);
    assert.ok(performance.now() - start < LIMIT_MS, JSON.stringify(piece));
  }
});
