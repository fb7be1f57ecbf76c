import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientNetwork } from './client-network.ts';
import { TokenBuckets } from './token-buckets.ts';

const taken = (buckets: TokenBuckets, key: string, times: number, nowMs: number): number =>
  Array.from({ length: times }, () => buckets.take(key, nowMs)).filter(Boolean).length;

test('a burst is let through, then the rate', () => {
  const buckets = new TokenBuckets({ perSecond: 10, burst: 20 });
  assert.equal(taken(buckets, 'a', 100, 1000), 20);
  assert.equal(taken(buckets, 'a', 100, 1500), 5);
  assert.equal(taken(buckets, 'a', 100, 1500), 0);
  assert.equal(taken(buckets, 'a', 100, 1_000_000), 20);
});

test('who floods takes nothing from others', () => {
  const buckets = new TokenBuckets({ perSecond: 1, burst: 2 });
  taken(buckets, 'flood', 10_000, 1000);
  // Two addresses in 65,536 share a place now and then.
  const served = Array.from({ length: 100 }, (_, index) => taken(buckets, `10.0.0.${index}`, 2, 1000));
  assert.ok(served.filter((count) => count === 2).length > 95);
});

const from = (remoteAddress: string, forwarded?: string): string =>
  clientNetwork({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });

test('what a proxy near the site forwards counts, what others claim does not', () => {
  assert.equal(from('127.0.0.1', '198.51.100.1, 203.0.113.9'), '203.0.113.9');
  assert.equal(from('::ffff:10.1.2.3', '203.0.113.9'), '203.0.113.9');
  assert.equal(from('::1', '203.0.113.9'), '203.0.113.9');
  assert.equal(from('fd00::1', '203.0.113.9'), '203.0.113.9');
  assert.equal(from('203.0.113.7', '198.51.100.1'), '203.0.113.7');
  assert.equal(from('::ffff:203.0.113.7'), '203.0.113.7');
});

test('of an IPv6 address the network counts, however it is written', () => {
  assert.equal(from('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
  assert.equal(from('2001:db8::5:6'), '2001:db8:0:0');
  assert.equal(from('2001:db8::'), '2001:db8:0:0');
  assert.equal(from('2001:db8:1:2::9'), '2001:db8:1:2');
});
