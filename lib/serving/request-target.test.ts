import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWellFormedTarget } from './request-target.ts';

for (const target of ['/', '/p/ISO%204762', '/p/%C3%A9', '/search?q=100%', '/search?q=%E0%A4%A', '*']) {
  test(`${target} is well formed`, () => assert.equal(isWellFormedTarget(target), true));
}
for (const target of ['/p/%E0%A4%A', '/p/%', '/p/%zz', '/p/%C3%28?q=1', '/%ff']) {
  test(`${target} is not`, () => assert.equal(isWellFormedTarget(target), false));
}
