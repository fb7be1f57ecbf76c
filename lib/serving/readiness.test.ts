import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Readiness } from './readiness.ts';

const NEEDED = 7;

function readiness(
  newestMigration: () => Promise<number>,
  options: { freshMs?: number; answerWithinMs?: number } = {},
) {
  const made = new Readiness({ newestMigration, neededMigration: NEEDED, drainNoticeMs: 5, ...options });
  made.warmed();
  return made;
}

test('a warm process with a database that is migrated is ready', async () => {
  assert.deepEqual(await readiness(async () => NEEDED).failing(), []);
});

test('a database that the next release has migrated already is good enough', async () => {
  assert.deepEqual(await readiness(async () => NEEDED + 1).failing(), []);
});

test('each condition is named by itself', async () => {
  assert.deepEqual(await readiness(async () => NEEDED - 1).failing(), ['migrations']);
  assert.deepEqual(await readiness(() => Promise.reject(new Error('away'))).failing(), ['database']);
  const cold = new Readiness({ newestMigration: async () => NEEDED, neededMigration: NEEDED });
  assert.deepEqual(await cold.failing(), ['warm']);
  const leaving = readiness(async () => NEEDED);
  await leaving.drain();
  assert.deepEqual(await leaving.failing(), ['draining']);
});

test('however many ask, the database is asked once, and again only when that is old', async () => {
  let asked = 0;
  const count = async () => {
    asked += 1;
    return NEEDED;
  };
  const patient = readiness(count, { freshMs: 3_600_000 });
  await Promise.all(Array.from({ length: 100 }, () => patient.failing()));
  await patient.failing();
  assert.equal(asked, 1);
  const curious = readiness(count, { freshMs: -1 });
  await curious.failing();
  await curious.failing();
  assert.equal(asked, 3);
});

test('a database that does not answer is away, is not asked twice meanwhile, and is back when it answers', async () => {
  let asked = 0;
  const { promise, resolve } = Promise.withResolvers<number>();
  const frozen = readiness(
    () => {
      asked += 1;
      return asked === 1 ? promise : Promise.resolve(NEEDED);
    },
    { freshMs: -1, answerWithinMs: 5 },
  );
  assert.deepEqual(await frozen.failing(), ['database']);
  assert.deepEqual(await frozen.failing(), ['database']);
  assert.equal(asked, 1);
  resolve(NEEDED);
  assert.deepEqual(await frozen.failing(), []);
});

test('the door stays open for those who check until they have had the time to hear of the end', async () => {
  const unwatched = new Readiness({
    ...{ newestMigration: async () => NEEDED, neededMigration: NEEDED },
    drainNoticeMs: 3_600_000,
  });
  await unwatched.drain();
  const watched = readiness(async () => NEEDED);
  await watched.failing();
  const drained = watched.drain();
  assert.deepEqual(await watched.failing(), ['draining']);
  await drained;
});
