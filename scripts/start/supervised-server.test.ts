import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#db/cluster.ts';
import { processIdentity } from '#lib/process/identity.mjs';
import { ServerError } from './server-process.ts';
import { superviseServer } from './supervised-server.ts';

const LIMIT_MS = 60_000;
const TIMING = {
  askEveryMs: 20,
  answerWithinMs: 2_000,
  unansweredLimit: 2,
  firstPauseMs: 1,
  longestPauseMs: 5,
};

/** Answers with its id; ends at once where the file `broken` is beside it. */
const TINY_SERVER = `
  const { existsSync } = require('node:fs');
  const { createServer } = require('node:http');
  if (existsSync(require('node:path').join(__dirname, 'broken'))) process.exit(7);
  createServer((request, response) => response.end(String(process.pid)))
    .listen({ port: Number(process.env.PORT), host: '127.0.0.1' }, () => process.send('ready'));
  process.on('message', (message) => message === 'stop' && process.exit(0));
  process.on('disconnect', () => process.exit(0));`;

describe('the web process', () => {
  let dir: string;
  let script: string;
  let lines: string[];

  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'millrace-tiny-'));
    script = join(dir, 'server.cjs');
    writeFileSync(script, TINY_SERVER);
  });
  beforeEach(() => {
    lines = [];
  });
  after(() => rmSync(dir, { recursive: true }));

  const start = async (options: { signal?: AbortSignal; startLimitMs?: number } = {}) => {
    const port = await freePort();
    const say = (line: string) => lines.push(line);
    const place = { project: dir, databaseUrl: 'postgresql://nowhere', host: 'localhost', port };
    const server = await superviseServer({ ...place, script, say, timing: TIMING, ...options });
    const pid = async (): Promise<number> => Number(await (await fetch(`http://127.0.0.1:${port}`)).text());
    return { server, pid };
  };
  const told = (line: RegExp) => until(() => lines.some((said) => line.test(said)));

  test('that was killed is started again on the same port', async () => {
    const { server, pid } = await start();
    const first = await pid();
    process.kill(first, 'SIGKILL');
    await told(/is back/);
    assert.notEqual(await pid(), first);
    await server.stop();
    assert.deepEqual(lines, [
      'The web process has ended unexpectedly (SIGKILL); starting it again.',
      'The web process is back.',
    ]);
  });

  test('that is frozen is killed and started again', async () => {
    const { server, pid } = await start();
    const first = await pid();
    process.kill(first, 'SIGSTOP');
    await told(/is back/);
    assert.equal(processIdentity(first), undefined);
    assert.notEqual(await pid(), first);
    await server.stop();
    assert.equal(lines[0], 'The web process did not answer any more and was ended; starting it again.');
  });

  test('that dies at once again and again is told of with where to look, and comes back when it can', async () => {
    const { server, pid } = await start();
    writeFileSync(join(dir, 'broken'), '');
    process.kill(await pid(), 'SIGKILL');
    await told(/failure 4 in a row/);
    rmSync(join(dir, 'broken'));
    await told(/is back/);
    assert.ok((await pid()) > 0);
    await server.stop();
    assert.match(
      lines[1] ?? '',
      /^The web process ended before it was ready \(code 7\); what it printed above says why\. That was failure 2 in a row; trying again in 1 s\.$/,
    );
  });

  test('that was stopped stays away', async () => {
    const { server, pid } = await start();
    const first = await pid();
    await server.stop();
    assert.equal(processIdentity(first), undefined);
    assert.deepEqual(lines, []);
    await assert.rejects(pid());
  });

  test('that does not come up the first time is an error', async () => {
    writeFileSync(join(dir, 'broken'), '');
    await assert.rejects(start(), ServerError);
    rmSync(join(dir, 'broken'));
  });

  describe('that is never ready', () => {
    const ids = join(tmpdir(), `millrace-silent-${process.pid}`);
    const started = (): number => Number(existsSync(ids) && readFileSync(ids, 'utf8'));
    before(() =>
      writeFileSync(
        script,
        `require('node:fs').writeFileSync(${JSON.stringify(ids)}, String(process.pid)); setInterval(() => {}, 1000);`,
      ),
    );
    beforeEach(() => rmSync(ids, { force: true }));
    after(() => {
      rmSync(ids, { force: true });
      writeFileSync(script, TINY_SERVER);
    });

    test('is ended by whoever stops the start', async () => {
      const stop = new AbortController();
      const refused = assert.rejects(start({ signal: stop.signal }), ServerError);
      await until(() => started() > 0);
      stop.abort();
      await refused;
      assert.equal(processIdentity(started()), undefined);
    });

    test('is ended at once where the start was stopped before', async () => {
      await assert.rejects(start({ signal: AbortSignal.abort() }), ServerError);
    });

    test('is ended after a limit', async () => {
      await assert.rejects(start({ startLimitMs: 500 }), ServerError);
    });
  });
});

async function until(isSo: () => boolean): Promise<void> {
  // Between two looks.
  for (const deadline = Date.now() + LIMIT_MS; !isSo(); await sleep(20))
    assert.ok(Date.now() < deadline, 'It did not happen in time.');
}
