import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { askEdge, until } from './ask-edge.ts';
import { EdgeProcess } from './edge-process.ts';
import { ScriptedOrigin } from './scripted-origin.ts';

/** Longer than the cache is trusted without a word of the feed. */
const SILENCE_MS = 1_300;
const PART = 'ISO4017-M8X40-8.8-ZP-100-AM';

let origin: ScriptedOrigin;
let edge: EdgeProcess;

beforeEach(async () => {
  origin = await ScriptedOrigin.start();
  edge = await EdgeProcess.start({ instances: [origin.address] });
  await heard();
});
afterEach(async () => {
  await edge?.[Symbol.asyncDispose]();
  await origin?.stop();
});

const ask = (path: string, headers = {}) => askEdge(edge.address, path, { headers });
const cached = async (path: string, headers = {}) => (await ask(path, headers)).cache;
/** Until the edge has heard of the last change. */
const told = (from = origin) => until('the change is heard', () => from.heard === from.seq);
/** Until the edge has taken in an answer to a question that it asks from now on: it asks the next one after that. */
async function askedAnew(): Promise<void> {
  const { polls } = origin;
  await until('the feed is asked anew', () => origin.polls >= polls + 2);
}
/** Until the cache is trusted. */
const heard = () => until('the feed is heard', async () => (await cached('/')) !== 'BYPASS');

/** Until the feed has been silent for so long that the cache is not trusted. */
const silent = (path: string) =>
  until('the cache is not trusted', async () => (await cached(path)) === 'BYPASS', { everyMs: 100 });

async function warm(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await ask(path);
    assert.equal(await cached(path), 'HIT', path);
  }
}

async function states(paths: readonly string[]): Promise<Record<string, string | undefined>> {
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await cached(path)])));
}

const OF_PART = [
  `/p/${PART}`,
  `/de/p/${PART}`,
  `/api/parts/${PART}`,
  `/api/parts/${PART}/markdown`,
  `/api/parts/${PART}/drawing.svg`,
  `/api/parts/${PART}/drawing.svg?lang=de`,
];
const OF_CATEGORY = [
  '/c/hex-bolts',
  '/de/c/hex-bolts',
  '/c/hex-bolts/thread=M8,M10/after=A%2C1',
  '/values/hex-bolts/thread',
  '/de/values/hex-bolts/thread',
  '/refined/hex-bolts/thread=M8',
  '/api/categories/hex-bolts/parts',
  '/api/categories/hex-bolts/parts?filter=thread%3DM8',
];
const OF_ANYTHING = [
  '/search/bolt',
  '/de/search/bolt',
  '/api/search?q=bolt',
  '/api/suggestions?q=b',
  '/sitemap.xml',
];
const OF_PAGES = ['/', '/de', '/api/categories', '/llms.txt'];
const OF_OTHERS = ['/p/OTHER', '/c/nuts', '/api/parts/OTHER', `/p/${PART}-2`];
const ALL = [...OF_PART, ...OF_CATEGORY, ...OF_ANYTHING, ...OF_PAGES, ...OF_OTHERS];

for (const [what, lines, gone] of [
  ['a part', [`part ${PART}`], [...OF_PART, ...OF_ANYTHING]],
  ['a category', ['category hex-bolts'], [...OF_CATEGORY, ...OF_ANYTHING]],
  [
    'a part and its category',
    [`part ${PART}`, 'category hex-bolts'],
    [...OF_PART, ...OF_CATEGORY, ...OF_ANYTHING],
  ],
  ['pages', ['pages'], ALL],
  ['nothing that is shown', [], []],
] as const) {
  test(`a change of ${what} makes anew what shows it, in all its forms, and nothing else`, async () => {
    await warm(...ALL);
    const seq = origin.change(...lines);
    await told();
    const expected = Object.fromEntries(
      ALL.map((path) => [path, (gone as readonly string[]).includes(path) ? 'MISS' : 'HIT']),
    );
    assert.deepEqual(await states(ALL), expected);
    assert.deepEqual(
      Object.values(await states(ALL)),
      ALL.map(() => 'HIT'),
    );
    if (gone.length > 0) assert.equal(origin.last().headers['x-millrace-seen'], String(seq));
  });
}

test('a part number is compared decoded, and only the spelling that links have is kept', async () => {
  const address = '/p/A%2FB%20%C3%98%2B1';
  await warm(address, '/p/AB');
  origin.change('part A/B Ø+1');
  await told();
  assert.deepEqual([await cached(address), await cached('/p/AB')], ['MISS', 'HIT']);
  for (const spelling of ['/p/%41B', '/p/a%2fb', '/p//AB', '/p/AB/', '/p/x/../AB', '/%70/AB', '/p/A+B']) {
    await ask(spelling);
    assert.equal(await cached(spelling), 'BYPASS', spelling);
  }
});

test('where an instance no longer knows what changed, everything counts as changed', async () => {
  await warm(...ALL);
  origin.oldest = origin.seq + 2;
  origin.change();
  origin.change();
  await told();
  assert.deepEqual(
    Object.values(await states(ALL)),
    ALL.map(() => 'MISS'),
  );
});

test('another database, whose changes have lower numbers, brings nothing of the last one back', async () => {
  await warm('/p/A');
  origin.seq = 40;
  await told();
  assert.equal(await cached('/p/A'), 'MISS');
  assert.equal(await cached('/p/A'), 'HIT');
  // Where the number is as it was for the first entry.
  origin.seq = 99;
  origin.change('pages');
  await told();
  assert.equal(await cached('/p/A'), 'MISS');
  assert.equal(await cached('/p/A'), 'HIT');
});

test('an instance that is late is not taken for another database', async () => {
  await using late = new AsyncDisposableStack();
  const slow = await ScriptedOrigin.start({ seq: 90 });
  late.defer(() => slow.stop());
  slow.isLate = true;
  await using two = await EdgeProcess.start({ instances: [origin.address, slow.address] });
  const cachedByTwo = async () => (await askEdge(two.address, '/p/A')).cache;
  await until('a hit', async () => (await cachedByTwo()) === 'HIT');
  const port = Number(new URL(`http://${origin.address}`).port);
  await origin.stop();
  await until('the late one is noticed', () => /it knows seq 90, and 100 was there already/.test(two.log()));
  origin = await ScriptedOrigin.start({ port });
  await until('a hit', async () => (await cachedByTwo()) === 'HIT');
});

test('what comes in while the page is made is not lost', async () => {
  const entered = Promise.withResolvers<void>();
  origin.script = ({ url }) => {
    if (url === '/p/A') entered.resolve();
    return url === '/p/A' ? { afterMs: 500 } : undefined;
  };
  const first = ask('/p/A');
  await entered.promise;
  origin.change('part A');
  await told();
  assert.equal((await first).cache, 'MISS');
  const second = await ask('/p/A');
  assert.equal(second.cache, 'MISS');
  assert.match(second.text, / 101$/);
  assert.equal(await cached('/p/A'), 'HIT');
});

test('while no instance says what has changed the cache answers nothing, and again once one does', async () => {
  await warm('/p/A', '/c/nuts');
  origin.speaks = false;
  await silent('/c/nuts');
  const asked = origin.count('/p/A');
  const answer = await ask('/p/A');
  assert.deepEqual([answer.cache, answer.text], ['BYPASS', `${origin.requests.length} /p/A -`]);
  assert.equal(origin.count('/p/A'), asked + 1);
  origin.change('part A');
  origin.speaks = true;
  await until('the feed is heard', async () => (await cached('/c/nuts')) === 'HIT');
  assert.equal(await cached('/p/A'), 'MISS');
});

test('another release has pages of its own, and is told whose are to be kept', async () => {
  await warm('/c/hex-bolts');
  origin.release = 'R-2';
  await askedAnew();
  assert.equal(await cached('/c/hex-bolts'), 'MISS');
  assert.equal(origin.requests.at(-1)?.headers['x-millrace-release'], 'R-2');
  assert.equal(await cached('/c/hex-bolts'), 'HIT');
  await ask('/c/hex-bolts', { 'x-millrace-release': 'from outside', cookie: 'a=b' });
  assert.equal(origin.requests.at(-1)?.headers['x-millrace-release'], undefined);
});

test('half an answer of the feed counts for nothing', async () => {
  await warm('/p/A');
  origin.breaksOff = true;
  origin.change('part A');
  await silent('/p/A');
  origin.breaksOff = false;
  await until('the feed is heard', async () => (await cached('/p/A')) !== 'BYPASS');
  assert.match((await ask('/p/A')).text, / 101$/);
});

test('the feed of another instance is followed where one is gone', async () => {
  const other = await ScriptedOrigin.start();
  try {
    await using two = await EdgeProcess.start({ instances: [origin.address, other.address] });
    const cachedByTwo = async (path: string) => (await askEdge(two.address, path)).cache;
    await until('a hit', async () => (await cachedByTwo('/p/A')) === 'HIT');
    await origin.stop();
    // Nothing tells that the cache goes on being trusted, but that it is after this long.
    await delay(SILENCE_MS);
    assert.equal(await cachedByTwo('/p/A'), 'HIT');
    other.change('part A');
    await told(other);
    assert.equal(await cachedByTwo('/p/A'), 'MISS');
  } finally {
    await other.stop();
  }
});

test('what fell out of memory counts as changed, and never as it was before', async () => {
  await using small = await EdgeProcess.start({ instances: [origin.address], versionsMemory: '16k' });
  const state = async (path: string) => (await askEdge(small.address, path)).cache;
  await until('a hit', async () => (await state('/p/A')) === 'HIT');
  await until('a hit', async () => (await state('/p/B')) === 'HIT');
  origin.change('part A');
  await told();
  assert.deepEqual([await state('/p/A'), await state('/p/B')], ['MISS', 'HIT']);
  // Far more than fit: A's own version is forgotten on the way.
  for (let round = 0; round < 5; round += 1) {
    origin.change(...Array.from({ length: 500 }, (_, index) => `part MANY-${round}-${index}`));
    await told();
  }
  assert.match(small.log(), /there is no room for more versions/);
  const answer = await askEdge(small.address, '/p/A');
  assert.notEqual(answer.text.split(' ')[0], '1', 'the page from before the change');
  assert.deepEqual([answer.cache, await state('/p/B')], ['MISS', 'MISS']);
  assert.deepEqual([await state('/p/A'), await state('/p/B')], ['HIT', 'HIT']);
});

test('after a restart nothing that changed meanwhile is shown, and what nothing can have changed is', async () => {
  await warm('/p/A', '/p/B');
  await edge.stop();
  await edge.startAgain();
  await until('the feed is heard', async () => (await cached('/p/A')) === 'HIT');
  assert.equal(await cached('/p/B'), 'HIT');
  assert.equal(origin.count('/p/B'), 1);
  await edge.stop();
  origin.change('part A');
  await edge.startAgain();
  await until('the feed is heard', async () => (await cached('/p/A')) !== 'BYPASS');
  assert.match((await ask('/p/A')).text, / 101$/);
  assert.equal(await cached('/p/B'), 'MISS');
});

test('a reload forgets nothing', async () => {
  await warm('/p/A', '/p/B');
  origin.change('part A');
  await told();
  edge.reload();
  await askedAnew();
  assert.deepEqual([await cached('/p/A'), await cached('/p/B')], ['MISS', 'HIT']);
  origin.change('part B');
  await told();
  assert.deepEqual([await cached('/p/A'), await cached('/p/B')], ['HIT', 'MISS']);
});

test('changes without end are heard without questions without end', async () => {
  const before = origin.polls;
  const changes = setInterval(() => origin.change('part B'), 1);
  const started = performance.now();
  // What is held is how often the edge asks in a time: counted over a second, and for as long as that really took.
  await delay(1_000);
  clearInterval(changes);
  const perSecond = ((origin.polls - before) / (performance.now() - started)) * 1000;
  assert.ok(perSecond < 60, `${perSecond} questions a second`);
});
