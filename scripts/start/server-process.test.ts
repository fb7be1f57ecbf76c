import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startServer } from './server-process.ts';

/** Tells what it was given, and is ready. */
const SERVER = `import { writeFileSync } from 'node:fs';
writeFileSync('environment.json', JSON.stringify(process.env));
process.on('message', () => process.exit(0));
process.send?.('ready');`;

let project: string;
before(() => {
  project = mkdtempSync(join(tmpdir(), 'millrace-server-'));
  writeFileSync(join(project, 'server.ts'), SERVER);
  process.env.DATABASE_URL = 'postgresql://start:hunter1@x';
  process.env.DATABASE_OWNER_URL = 'postgresql://owner:hunter2@x';
});
after(() => rmSync(project, { recursive: true }));

test('the server gets the application’s address, and no other', async () => {
  const databaseUrl = 'postgresql://application:secret@x';
  const server = await startServer({ project, databaseUrl, host: 'localhost', port: 1 });
  await server.stop();
  const text = readFileSync(join(project, 'environment.json'), 'utf8');
  const { DATABASE_URL, DATABASE_OWNER_URL } = JSON.parse(text);
  assert.deepEqual(
    { DATABASE_URL, DATABASE_OWNER_URL },
    { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: '' },
  );
  assert.doesNotMatch(text, /hunter/);
});
