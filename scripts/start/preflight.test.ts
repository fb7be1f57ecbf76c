import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort } from '#db/cluster.ts';
import { databaseBytes, diskProblem, embeddedProblem, portProblem, writableProblem } from './preflight.mjs';

const PETABYTE = 1e15;
const isRoot = process.getuid?.() === 0;

test('a free port is no problem', async () => {
  assert.equal(await portProblem(await freePort(), 'localhost'), undefined);
});

for (const address of ['127.0.0.1', '::1', '0.0.0.0']) {
  test(`a port in use on ${address} is told with another one to take`, async (context) => {
    const server = createServer().listen(0, address);
    context.after(() => server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const problem = await portProblem(port, 'localhost');
    assert.match(problem ?? '', new RegExp(`^Port ${port} is in use.*npm start -- --port ${port + 1}$`));
  });
}

test('a host that this machine does not have is told', async () => {
  assert.match(
    (await portProblem(await freePort(), '203.0.113.7')) ?? '',
    /no address 203\.0\.113\.7.*--host localhost/,
  );
});

test('too little disk says how much is needed and how much there is', () => {
  const dir = join(tmpdir(), 'not', 'there', 'yet');
  assert.equal(diskProblem([{ dir, bytes: 1, what: 'Nothing' }]), undefined);
  const problem = diskProblem([
    { dir, bytes: PETABYTE, what: 'The build' },
    { dir: tmpdir(), bytes: PETABYTE, what: 'the database' },
  ]);
  assert.match(
    problem ?? '',
    /^The build and the database: 2000000\.0 GB of disk are needed where .*, and [\d.]+ GB are free/,
  );
});

test('more parts need more disk', () => {
  assert.ok(databaseBytes(10_000_000) > databaseBytes(1_000_000));
  assert.equal(databaseBytes(undefined), databaseBytes(1_000_000));
});

test('a system without an embedded PostgreSQL is told to bring its own', () => {
  assert.equal(embeddedProblem('linux-x64'), undefined);
  assert.equal(embeddedProblem(), undefined);
  assert.match(
    embeddedProblem('linux-riscv64') ?? '',
    /no embedded PostgreSQL for linux-riscv64.*DATABASE_URL/,
  );
});

test('a file in place of a folder is told', (context) => {
  const dir = mkdtempSync(join(tmpdir(), 'millrace-preflight-'));
  context.after(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'file');
  writeFileSync(file, '');
  assert.match(writableProblem(file, 'Choose.') ?? '', /is a file, not a folder\. Choose\.$/);
  assert.match(writableProblem(join(file, 'below'), 'Choose.') ?? '', /is a file/);
  assert.equal(writableProblem(join(dir, 'new', 'newer'), 'Choose.'), undefined);
});

test('a folder without permission is told', { skip: isRoot && 'root may write everywhere' }, (context) => {
  const dir = mkdtempSync(join(tmpdir(), 'millrace-preflight-'));
  context.after(() => rmSync(dir, { recursive: true }));
  chmodSync(dir, 0o500);
  assert.match(writableProblem(join(dir, 'new'), 'Choose.') ?? '', /no permission to write in .* Choose\.$/);
});
