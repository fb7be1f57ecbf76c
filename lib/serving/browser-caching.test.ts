import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserCacheControl } from './browser-caching.ts';

const REVALIDATED = 'public, max-age=0, must-revalidate';

test('caches on the way ask again for what Next would have them keep', () => {
  for (const value of ['s-maxage=3600', 's-maxage=31536000, stale-while-revalidate=60'])
    assert.equal(browserCacheControl('/c/a', value), REVALIDATED);
});

test('icons may be a day old', () => {
  for (const path of ['/favicon.ico', '/favicon.ico?favicon.3f8okio_fft80.ico', '/opengraph-image.png'])
    assert.equal(browserCacheControl(path, REVALIDATED), 'public, max-age=86400');
  for (const path of ['/', '/c/favicon.ico', '/favicon.ico/x'])
    assert.equal(browserCacheControl(path, REVALIDATED), REVALIDATED);
});

test('who speaks to browsers has the last word', () => {
  for (const value of ['private, no-store', 'public, max-age=60'])
    assert.equal(browserCacheControl('/favicon.ico', value), value);
});
