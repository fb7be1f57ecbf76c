import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Beacon } from '#lib/vitals/beacon.ts';
import { packBeacons } from './pack-beacons.ts';

const LIMIT_BYTES = 1024;
const HEAD = { release: 'x'.repeat(40), device: 'desktop', connection: 'unknown' } as const;
const LONGEST_EVENT: Beacon['events'][number] = {
  metric: 'TTFB',
  value: 599_999.1234,
  route: '/values/[slug]/[attribute]',
  navigation: 'bfcache',
  culprit: 'c'.repeat(80),
};

for (const count of [1, 2, 3, 4, 5, 6, 10, 17, 60]) {
  test(`${count} of the longest values take at most 1 kB a beacon, and all arrive`, () => {
    const bodies = packBeacons(HEAD, Array(count).fill(LONGEST_EVENT));
    const beacons = bodies.map((body) => Beacon.parse(JSON.parse(body)));
    for (const body of bodies) assert.ok(Buffer.byteLength(body) <= LIMIT_BYTES, `${body.length} bytes`);
    assert.equal(beacons.flatMap(({ events }) => events).length, count);
  });
}

test('what is to blame is sent where there is room for it, and is the first to go', () => {
  const [body = '', ...more] = packBeacons(HEAD, Array(4).fill(LONGEST_EVENT));
  assert.ok(body.includes('culprit') && more.length === 0);
  const packed = packBeacons(HEAD, Array(6).fill(LONGEST_EVENT));
  assert.ok(packed.length === 1 && !packed[0]?.includes('culprit'));
});

test('a usual page view is one beacon of less than half of it', () => {
  const events = (['LCP', 'INP', 'CLS', 'TTFB', 'FCP'] as const).map((metric) => ({
    ...{ metric, value: 1234, route: '/p/[number]' as const, navigation: 'load' as const },
  }));
  const bodies = packBeacons({ ...HEAD, release: 'jJ2xGvGzFqkzBxDyEAZq7' }, events);
  assert.equal(bodies.length, 1);
  assert.ok((bodies[0]?.length ?? 0) < LIMIT_BYTES / 2, `${bodies[0]?.length} bytes`);
});
