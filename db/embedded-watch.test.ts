import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from '#lib/process/identity.mjs';
import { DiskRoom } from './disk-room.ts';
import { keepRunning } from './embedded-watch.ts';
import { killCluster } from './kill-cluster.ts';

const LIMIT_MS = 30_000;
const dir = mkdtempSync(join(tmpdir(), 'millrace-watch-'));
after(() => rmSync(dir, { recursive: true }));

/** Starts something on the cluster that answers nobody, and loses patience with the first of them. */
const PG_CTL = `#!/bin/sh
cluster='${join(dir, 'cluster')}'
tail -f "$cluster/PG_VERSION" > /dev/null 2>&1 &
printf '%s\\n\\n\\n1\\n' $! > "$cluster/postmaster.pid"
echo $! >> "${join(dir, 'started')}"
if [ "$(wc -l < "${join(dir, 'started')}")" -eq 1 ]; then echo 'server did not start in time'; exit 1; fi
`;

test('a PostgreSQL that hangs while it is started again is killed before the next try', {
  skip: process.platform === 'win32',
}, async () => {
  const place = {
    ...{ dir, cluster: join(dir, 'cluster'), log: join(dir, 'server.log'), account: { name: 'somebody' } },
    binaries: { root: dir, packageVersion: '1' },
  };
  mkdirSync(place.cluster);
  mkdirSync(join(dir, 'bin'));
  writeFileSync(join(place.cluster, 'PG_VERSION'), '1');
  writeFileSync(join(dir, 'bin', 'pg_ctl'), PG_CTL);
  chmodSync(join(dir, 'bin', 'pg_ctl'), 0o755);
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const room = new DiskRoom({ dir, expendable: [], say: log, freeBytes: () => Number.MAX_SAFE_INTEGER });
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const supervisor = keepRunning({
    ...{ place, room, url: `postgresql://127.0.0.1:${port}/none` },
    ...{
      start: { settings: {}, port, log },
      timing: { firstPauseMs: 1, answerWithinMs: 200, steadyAfterMs: 0 },
    },
  });
  try {
    for (const deadline = Date.now() + LIMIT_MS; !lines.includes('PostgreSQL is back.'); await sleep(20))
      assert.ok(Date.now() < deadline, lines.join('\n'));
    const started = readFileSync(join(dir, 'started'), 'utf8').trim().split('\n').map(Number);
    assert.equal(started.length, 2);
    assert.deepEqual(
      started.map((pid) => processIdentity(pid) !== undefined),
      [false, true],
    );
  } finally {
    room.stop();
    await supervisor.stop();
    silent.close();
    for (const socket of sockets) socket.destroy();
    if (existsSync(place.cluster)) await killCluster(place);
  }
});
