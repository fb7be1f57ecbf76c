import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { startEmbedded } from './embedded.ts';
import { EmbeddedDatabaseError } from './embedded-error.ts';
import { preparePlace } from './embedded-place.ts';
import { readPassword, writeRandomPassword } from './password-file.ts';

const SETTINGS = { shared_buffers: '16MB', fsync: 'off' };
const ZEROS = Buffer.alloc(32);

let dataDir: string;
before(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'millrace-test-password-'));
  chmodSync(dataDir, 0o755);
});
after(() => rmSync(dataDir, { recursive: true, force: true }));

describe('a file of a password', () => {
  const file = (): string => join(dataDir, 'secret');

  test('that is missing, empty or full of zeros has none', () => {
    assert.equal(readPassword(file()), undefined);
    for (const content of ['', '\n', ZEROS]) {
      writeFileSync(file(), content);
      assert.equal(readPassword(file()), undefined);
    }
    writeFileSync(file(), 'chosen by hand\n');
    assert.equal(readPassword(file()), 'chosen by hand');
  });

  test('is written whole, for its owner only, over what was left unfinished', () => {
    writeFileSync(file(), '', { mode: 0o644 });
    writeFileSync(`${file()}.unfinished`, 'half', { mode: 0o644 });
    const password = writeRandomPassword(file());
    assert.equal(readPassword(file()), password);
    assert.equal(statSync(file()).mode & 0o777, 0o600);
    assert.notEqual(writeRandomPassword(file()), password);
    assert.deepEqual(readdirSync(dataDir), ['secret']);
  });

  test('that cannot be written leaves nothing behind', () => {
    const taken = join(dataDir, 'taken');
    mkdirSync(join(taken, 'by-a-folder'), { recursive: true });
    assert.throws(() => writeRandomPassword(taken));
    assert.deepEqual(readdirSync(dataDir), ['secret', 'taken']);
  });
});

test('a password that a full disk or a power cut took is made anew, or named where it cannot be', async () => {
  const file = (name: string): string => join(dataDir, 'postgres', name);
  const start = () => startEmbedded({ dataDir, settings: SETTINGS });

  preparePlace(dataDir);
  writeFileSync(file('password'), '');
  await (await start()).stop();

  writeFileSync(file('password-application'), '');
  writeFileSync(file('password-owner'), ZEROS);
  const reader = readFileSync(file('password-reader'), 'utf8');
  const database = await start();
  try {
    assert.equal(await userOf(database.url), 'millrace_application');
    assert.equal(await userOf(database.ownerUrl), 'millrace_owner');
    assert.equal(readFileSync(file('password-reader'), 'utf8'), reader);
  } finally {
    await database.stop();
  }

  writeFileSync(file('password'), '');
  await assert.rejects(start(), (error) => {
    assert.ok(error instanceof EmbeddedDatabaseError);
    assert.match(
      error.message,
      /password is empty or damaged, .* Put it back from a backup; .* start again\.$/,
    );
    return true;
  });
});

async function userOf(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('select current_user as name');
    return rows[0]?.name;
  } finally {
    await client.end();
  }
}
