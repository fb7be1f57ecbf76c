import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserCacheControl } from './browser-caching.ts';

const REVALIDATED = 'public, max-age=0, must-revalidate';

test('browsers ask again for what Next gives to shared caches', () =>
  assert.equal(browserCacheControl('/c/a', 's-maxage=3600'), `${REVALIDATED}, s-maxage=3600`));

test('icons and manifest may be a day old', () => {
  for (const path of [
    '/manifest.webmanifest',
    '/icon.svg?icon.3f8okio_fft80.svg',
    '/favicon.ico',
    '/apple-icon.png',
  ])
    assert.equal(browserCacheControl(path, REVALIDATED), 'public, max-age=86400');
  for (const path of ['/', '/c/icon.svg', '/icon.svg/x'])
    assert.equal(browserCacheControl(path, REVALIDATED), REVALIDATED);
});

test('who speaks to browsers has the last word', () => {
  for (const value of ['private, no-store', 'public, max-age=60, s-maxage=3600'])
    assert.equal(browserCacheControl('/icon.svg', value), value);
});
