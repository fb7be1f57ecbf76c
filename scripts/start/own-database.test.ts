import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { test } from 'node:test';
import { freePort } from '#db/cluster.ts';
import { testOwnerUrl } from '#db/test-owner.ts';
import { checkOwnDatabase, OwnDatabaseError, unsuitable } from './own-database.ts';

const SUITABLE = { version: '150004', may_create: true, read_only: 'off' };

async function refusal(url: string): Promise<string> {
  try {
    await checkOwnDatabase(url);
  } catch (error) {
    assert.ok(error instanceof OwnDatabaseError);
    assert.doesNotMatch(error.message, /hunter2/);
    return error.message;
  }
  return assert.fail('it was taken');
}

test('the PostgreSQL of the tests is suitable', async () => {
  await checkOwnDatabase(testOwnerUrl());
});

test('nobody there', async () => {
  const port = await freePort();
  const message = await refusal(`postgresql://me:hunter2@127.0.0.1:${port}/parts`);
  assert.match(
    message,
    new RegExp(`DATABASE_URL \\(127\\.0\\.0\\.1:${port}/parts\\) cannot be reached: .*ECONNREFUSED`),
  );
});

test('no such host', async () => {
  assert.match(await refusal('postgresql://me:hunter2@millrace.invalid/parts'), /cannot be reached/);
});

test('a wrong password', async () => {
  const url = new URL(process.env.DATABASE_URL ?? '');
  url.password = 'hunter2';
  assert.match(await refusal(String(url)), /cannot be reached: password authentication failed/);
});

test('somebody else there', async (context) => {
  const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
    0,
    '127.0.0.1',
  );
  context.after(() => server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  assert.match(await refusal(`postgresql://me:hunter2@127.0.0.1:${port}/parts`), /cannot be reached/);
});

test('a PostgreSQL before 15 is told apart', () => {
  assert.equal(unsuitable(SUITABLE), undefined);
  assert.equal(unsuitable({ ...SUITABLE, version: '180004' }), undefined);
  assert.match(
    unsuitable({ ...SUITABLE, version: '140012' }) ?? '',
    /is PostgreSQL 14; Millrace needs 15 or later/,
  );
  assert.match(unsuitable({ ...SUITABLE, version: '90624' }) ?? '', /is PostgreSQL 9/);
});

test('a standby and a user without rights are told apart', () => {
  assert.match(unsuitable({ ...SUITABLE, read_only: 'on' }) ?? '', /read-only/);
  assert.match(unsuitable({ ...SUITABLE, may_create: false }) ?? '', /grant create on database/);
});
