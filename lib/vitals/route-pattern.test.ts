import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { OTHER, ROUTES, routeOf } from './route-pattern.ts';

const APP = join(import.meta.dirname, '../../app');

const cases: readonly (readonly [path: string, route: string])[] = [
  ['/', '/'],
  ['/de', '/'],
  ['/de/', '/'],
  ['/p/ISO4017-M8X40-8.8-ZP-100-AM', '/p/[number]'],
  ['/de/p/ISO4017%2FX', '/p/[number]'],
  ['/c/nuts', '/c/[slug] list'],
  ['/c/nuts/thread=M8/after=X', '/c/[slug] list'],
  ['/search', '/search'],
  ['/search/m8x40', '/search/[query]'],
  ['/de/search/somebody%40example.com', '/search/[query]'],
  ['/values/nuts/thread/class=8', '/values/[slug]/[attribute]'],
  ['/list', '/list'],
  ['/desk', OTHER],
  ['/p', OTHER],
  ['/p/a/b', OTHER],
  ['/search/a/b', OTHER],
  ['//p/x', OTHER],
  ['/__proto__', OTHER],
  ['', '/'],
];
for (const [path, route] of cases) {
  test(`${path} is ${route}`, () => assert.equal(routeOf(path), route));
}

test('a category is a hub where its page is one, nothing else is', () => {
  assert.equal(routeOf('/de/c/fasteners', true), '/c/[slug] hub');
  assert.equal(routeOf('/c/nuts/thread=M8', true), '/c/[slug] list');
  assert.equal(routeOf('/p/X', true), '/p/[number]');
});

test('every page of the site is of a kind, and the same one in every language', () => {
  // Shown without a network, when nobody can be told.
  const untold = /\[\.\.\.missing\]|offline/;
  const pages = globSync('**/page.tsx', { cwd: APP }).filter((page) => !untold.test(page));
  assert.ok(pages.length > 10);
  const found = new Set<string>();
  for (const page of pages) {
    const path = `/${page
      .replace(/\/?page\.tsx$/, '')
      .replace(/^\(en\)\/?/, '')
      .replace(/\/\[\[\.\.\.\w+\]\]/, '')
      .replaceAll(/\[\w+\]/g, 'x')}`;
    const route = routeOf(path);
    assert.notEqual(route, OTHER, path);
    found.add(route);
  }
  found.add('/c/[slug] hub').add(OTHER);
  assert.deepEqual([...found].sort(), [...ROUTES].sort());
});
