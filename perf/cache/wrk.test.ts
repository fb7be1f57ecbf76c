import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWrk } from './wrk.ts';

const PRINTED = `Running 2s test @ http://127.0.0.1:8080/
  1 threads and 32 connections
  Latency Distribution
     50%  259.00us
     99%    1.20ms
  120000 requests in 2.00s, 1.56GB read
  Socket errors: connect 0, read 2, write 0, timeout 1
  Non-2xx or 3xx responses: 7
Requests/sec:  59999.50
Transfer/sec:    780.10MB
`;

test('reads rate, p99 and every failure', () => {
  assert.deepEqual(readWrk(PRINTED), { requestsPerSecond: 59_999.5, p99Ms: 1.2, failed: 10 });
});

test('microseconds and seconds become milliseconds', () => {
  assert.equal(readWrk(PRINTED.replace('1.20ms', '800.00us')).p99Ms, 0.8);
  assert.equal(readWrk(PRINTED.replace('1.20ms', '1.50s')).p99Ms, 1_500);
});

test('without a figure it says what was printed', () => {
  assert.throws(() => readWrk('unable to connect'), /unable to connect/);
});
