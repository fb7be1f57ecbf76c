import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathOf, Regenerator } from './regenerator.ts';

const keyOf = (path: string): string => `/route-cache/APP_PAGE/0a1b/$${path}`;

test('popular pages are made anew, the most popular first, one at a time', async () => {
  const asked: string[] = [];
  let atOnce = 0;
  const regenerator = new Regenerator({
    pauseMs: 1,
    ask: async (path) => {
      atOnce += 1;
      assert.equal(atOnce, 1);
      asked.push(path);
      // Long enough for a second one to begin, were it let.
      await sleep(5);
      atOnce -= 1;
    },
  });
  regenerator.add([
    { key: keyOf('/p/A'), hits: 3 },
    { key: keyOf('/p/B'), hits: 90 },
    { key: keyOf('/p/C'), hits: 1 },
    { key: keyOf('/index'), hits: 40 },
  ]);
  regenerator.add([{ key: keyOf('/p/A'), hits: 50 }]);
  // Between two looks.
  while (asked.length < 3) await sleep(5);
  // Nothing else may follow.
  assert.equal(regenerator.waiting, 0);
  assert.deepEqual(asked, ['/p/B', '/p/A', '/']);
});

test('a bulk of changes leaves a bounded queue of the most popular, and a rate that does not depend on it', async ({
  mock,
}) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let asked = 0;
  const regenerator = new Regenerator({
    pauseMs: 20,
    ask: async () => {
      asked += 1;
    },
  });
  regenerator.add(Array.from({ length: 5_000 }, (_, index) => ({ key: keyOf(`/p/${index}`), hits: index })));
  assert.equal(regenerator.waiting, 1_000);
  const pass = async (pauses: number): Promise<void> => {
    for (let pause = 0; pause < pauses; pause += 1) {
      mock.timers.tick(20);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await pass(10);
  assert.equal(asked, 10, 'one page for each pause');
  regenerator.stop();
  await pass(10);
  assert.equal(asked, 10);
});

test('a page that cannot be made is left to its visitors, and the next one follows', async () => {
  const asked: string[] = [];
  const regenerator = new Regenerator({
    pauseMs: 1,
    ask: async (path) => {
      asked.push(path);
      throw new Error('no');
    },
  });
  regenerator.add([
    { key: keyOf('/p/A'), hits: 3 },
    { key: keyOf('/p/B'), hits: 2 },
  ]);
  // Between two looks.
  while (asked.length < 2) await sleep(2);
  assert.deepEqual(asked, ['/p/A', '/p/B']);
});

test('addresses are what a browser would ask for, and route handlers are no pages', () => {
  assert.equal(pathOf(keyOf('/index')), '/');
  assert.equal(pathOf(keyOf('/de')), '/de');
  assert.equal(pathOf(keyOf('/p/A%2FB')), '/p/A%2FB');
  assert.equal(pathOf(keyOf('/p/A B#1')), '/p/A%20B%231');
  assert.equal(pathOf(keyOf('/p/100%')), '/p/100%25');
  for (const spelt of [
    '/c/a/thread=M8,M10/length=40..60/after=A%2C1',
    '/c/a/thread%3DM8%2CM10/length=40..60/after=A,1',
  ])
    assert.equal(pathOf(keyOf(spelt)), '/c/a/thread=M8,M10/length=40..60/after=A%2C1');
  assert.equal(pathOf(keyOf('/search/a=b,c')), '/search/a%3Db%2Cc');
  assert.equal(pathOf('/route-cache/APP_ROUTE/0a1b/$/manifest.webmanifest'), undefined);
});
