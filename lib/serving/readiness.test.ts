import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { DatabaseBusyError, DatabaseUnavailableError } from '../db/errors.ts';
import { databaseHealth } from '../db/health.ts';
import { Readiness } from './readiness.ts';

const NEEDED = 7;

afterEach(() => delete databaseHealth().unreachableSince);

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

test('a database that has too much to do is as it was when it last answered', async () => {
  const answers = [
    () => Promise.reject(new DatabaseBusyError('newestMigration')),
    async () => NEEDED,
    () => Promise.reject(new DatabaseBusyError('newestMigration')),
    async () => NEEDED - 1,
    () => Promise.reject(new DatabaseBusyError('newestMigration')),
    () => Promise.reject(new DatabaseUnavailableError('newestMigration')),
  ];
  const overloaded = readiness(() => answers.shift()?.() ?? Promise.resolve(NEEDED), { freshMs: -1 });
  const told = [];
  while (answers.length > 0) told.push(await overloaded.failing());
  assert.deepEqual(told, [['database'], [], [], ['migrations'], ['migrations'], ['database']]);
});

test('a database that answers late is as it was, unless it is known to be unreachable', async () => {
  const never = new Promise<number>(() => {});
  const answers = [Promise.resolve(NEEDED), never];
  const slow = readiness(() => answers.shift() ?? never, { freshMs: -1, answerWithinMs: 5 });
  assert.deepEqual(await slow.failing(), []);
  assert.deepEqual(await slow.failing(), []);
  databaseHealth().unreachableSince = 1;
  assert.deepEqual(await slow.failing(), ['database']);
  delete databaseHealth().unreachableSince;
  assert.deepEqual(await slow.failing(), []);
});

test('what is known of the database is not fresh any more once it is unreachable', async () => {
  const made = readiness(async () => NEEDED, { freshMs: 3_600_000 });
  assert.deepEqual(await made.failing(), []);
  databaseHealth().unreachableSince = 1;
  assert.deepEqual(await made.failing(), ['database']);
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
