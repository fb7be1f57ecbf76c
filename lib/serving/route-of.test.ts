import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appRoutes } from '../../e2e/app-routes.ts';
import { routeOf } from './route-of.ts';
import { APP_ROUTES } from './routes.ts';

test('every route of app/ is in the table, and every route of the table in app/', () => {
  assert.deepEqual(APP_ROUTES.map(({ name }) => name).sort(), appRoutes());
});

for (const [target, name] of [
  ['/', '/'],
  ['/?q=/c/x', '/'],
  ['/de', '/de'],
  ['/de?x', '/de'],
  ['/c/screws', '/c/[slug]/[[...refinement]]'],
  ['/de/c/screws/thread=M8/after=A', '/de/c/[slug]/[[...refinement]]'],
  ['/p/A', '/p/[number]'],
  ['/p/a%2Fb', '/p/[number]'],
  ['/search', '/search'],
  ['/search?q=x', '/search'],
  ['/de/search/x', '/de/search/[query]'],
  ['/find?q=x', '/find'],
  ['/favicon.ico?favicon.3f8.ico', '/favicon'],
  ['/opengraph-image-35z9bs.png?x', '/opengraph-image'],
  ['/de/opengraph-image.png', '/de/opengraph-image'],
  ['/api/parts/A', '/api/parts/[number]'],
  ['/api/parts/A/drawing.svg', '/api/parts/[number]/drawing.svg'],
  ['/api/cache/changes?after=1', '/api/cache/changes'],
  ['/api/vitals', '/api/vitals'],
  ['/api/x/y', '/api/[...unknown]'],
  ['/api/parts/A/drawing_svg', '/api/[...unknown]'],
  ['/sitemaps/parts/0.xml', '/sitemaps/parts/[shard]'],
  ['/pictures/sheet/a.webp', '/pictures/sheet/[name]'],
  ['/service-worker.js', '/service-worker.js'],
] as const)
  test(`${target} is of ${name}`, () => assert.equal(routeOf(target).name, name));

for (const target of [
  ...['/index', '/404', '/_error', '/_global-error', '/_next/image?url=x', '/_next/data/x/p.json', '/.rsc'],
  ...['/c', '/p', '/p/a/b', '/search/a/b', '/values/screws', '/%63/screws', '/C/screws', '/api', '/apix/a'],
  ...['/dex', '/den/c/screws', '/p/', '//p/A', '/robotsxtxt', '/fr/find', '/__proto__'],
])
  test(`${JSON.stringify(target)} is missing`, () => assert.equal(routeOf(target).name, '/[...missing]'));

test('what is missing below a language is missing in it', () => {
  for (const target of ['/de/index', '/de/api/parts/A', '/de/robots.txt', '/de/'])
    assert.equal(routeOf(target).name, '/de/[...missing]');
});
