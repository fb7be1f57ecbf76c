import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCacheOptions } from './options.ts';

test('flags', () => {
  assert.deepEqual(
    { ...parseCacheOptions(['--full', '--only', 'cold']) },
    { full: true, redis: false, faults: false, only: 'cold', help: false },
  );
});

test('an unknown flag is named, with those that there are', () => {
  assert.throws(() => parseCacheOptions(['--fast']), /'--fast'[\s\S]*--faults/);
});
