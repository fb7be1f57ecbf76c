import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageTarget } from './page-target.ts';

for (const [target, expected] of [
  ['/', '/'],
  ['/?token=1', '/'],
  ['/p/A?utm_source=x&_rsc=abc', '/p/A'],
  ['/p/A?', '/p/A'],
  ['/de/c/api/?x', '/de/c/api/'],
  ['/search/a%3Fb?c?d', '/search/a%3Fb'],
  ['/finder?q=x', '/finder'],
  ['/find/?q=x', '/find/'],
  ['/favicon.ico?favicon.3f8okio_fft80.ico', '/favicon.ico'],
  ['/_next/static/x.js', '/_next/static/x.js'],
  ['/_x', '/_x'],
  ['/fr/find?q=x', '/fr/find'],
  ['/api?q=x', '/api'],
  ['/c/bolts/thread%3dM8%2CM10', '/c/bolts/thread=M8,M10'],
  ['/de/c/bolts/%74hread=a%3Db/after=A%2f1?x', '/de/c/bolts/thread=a%3Db/after=A%2F1'],
  ['/p/%41%2fb', '/p/A%2Fb'],
  ['/p/A%3D1%2C2', '/p/A%3D1%2C2'],
  ['/search/m8%20x%2030', '/search/m8%20x%2030'],
  ['/search/a,b|c', '/search/a%2Cb%7Cc'],
  ['/p/a:b', '/p/a%3Ab'],
  ['/c/bolts/thread=M8,M10', '/c/bolts/thread=M8,M10'],
  ['/c/bolts/thread=a:b', '/c/bolts/thread=a%3Ab'],
  ['/values/bolts/thread/%6Cength=a%2Cb', '/values/bolts/thread/length=a,b'],
  ['/de/refined/bolts/%6Cength=8', '/de/refined/bolts/length=8'],
  ['/_next/static/%5Ba%5D.js', '/_next/static/%5Ba%5D.js'],
  ['/find?q=hex+nut', '/find?q=hex+nut'],
  ['/de/refine?list=a', '/de/refine?list=a'],
  ['/api/search?q=hex', '/api/search?q=hex'],
  ['/p/A.rsc', '/p/A%2Ersc'],
  ['/p/A%2Ersc?x', '/p/A%2Ersc'],
  ['/search/a.segments/b.segment.rsc', '/search/a.segments/b.segment%2Ersc'],
  ['/api/parts/A.rsc?x=1', '/api/parts/A%2Ersc?x=1'],
  ['/p/A.rscx', '/p/A.rscx'],
] as const) {
  test(`${target} is ${expected}`, () => {
    assert.equal(pageTarget(target, { isPageData: false }), expected);
  });
}

test('page data keeps what Next checks, and nothing else', () => {
  const target = (asked: string): string => pageTarget(asked, { isPageData: true });
  assert.equal(target('/p/A?utm_source=x&_rsc=1a-b_c&y=z'), '/p/A?_rsc=1a-b_c');
  assert.equal(target('/p/A?_rsc'), '/p/A?_rsc');
  assert.equal(target('/p/A?_rsc=a%20b'), '/p/A');
  assert.equal(target('/p/A?_rscx'), '/p/A');
  assert.equal(target('/p/A?x_rsc=a'), '/p/A');
});

test('no suffix makes of a page the data of another', () => {
  const target = (asked: string): string => pageTarget(asked, { isPageData: true });
  assert.equal(target('/p/A.rsc'), '/p/A%2Ersc');
  assert.equal(target('/p/A%2Ersc'), '/p/A%2Ersc');
  assert.equal(target('/p/A.segments/_tree.segment.rsc?x=1'), '/p/A.segments/_tree.segment%2Ersc');
  assert.equal(target('/p/A.rsc?_rsc=1'), '/p/A%2Ersc?_rsc=1');
  assert.equal(target('/x.rsc/y'), '/x.rsc/y');
  assert.equal(target('/api/x.rsc'), '/api/x%2Ersc');
});
