import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import { freePort } from '#db/cluster.ts';
import { spawnBound } from '#lib/process/bound-child.ts';

const SLOTS = 16_384;
const READY_LIMIT_MS = 10_000;

/** Why Redis cannot be tested here; false where it can. For `skip` of node:test. */
export const REDIS_MISSING = (process.env.PATH ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'redis-server')))
  ? false
  : 'redis-server is not on the PATH: install it (apt-get install redis-server, brew install redis)';

/** A real Redis of a test's own. */
export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
}

/** Starts one that keeps nothing on the disk. @param port to start one again where it was */
export async function startRedis(args: readonly string[] = [], port?: number): Promise<RedisServer> {
  const used = port ?? (await freePort());
  const dir = mkdtempSync(join(tmpdir(), 'millrace-redis-'));
  const own = [
    '--port',
    String(used),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    dir,
  ];
  const child = spawnBound('redis-server', [...own, ...args], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const url = `redis://127.0.0.1:${used}`;
  const kill = async (): Promise<void> => {
    child.kill('SIGCONT');
    child.kill('SIGKILL');
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  await until(() => asked(url, ['PING'], args).then(() => true));
  return { url, port: used, process: child, kill, [Symbol.asyncDispose]: kill };
}

/** A real cluster of three. */
export async function startRedisCluster(): Promise<RedisServer[]> {
  const nodes = await Promise.all(
    [0, 1, 2].map(async () => {
      const cluster = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '1000'];
      return startRedis([...cluster, '--cluster-port', String(await freePort())]);
    }),
  );
  const [first] = nodes as [RedisServer];
  for (const [index, node] of nodes.entries()) {
    const slot = (place: number): string => String(Math.floor((SLOTS * place) / nodes.length));
    await asked(node.url, ['CLUSTER', 'ADDSLOTSRANGE', slot(index), String(Number(slot(index + 1)) - 1)]);
    const bus = await asked(node.url, ['CONFIG', 'GET', 'cluster-port']);
    const busPort = Object.values(bus as Record<string, string>).at(-1) as string;
    await asked(first.url, ['CLUSTER', 'MEET', '127.0.0.1', String(node.port), busPort]);
  }
  for (const { url } of nodes)
    await until(async () => String(await asked(url, ['CLUSTER', 'INFO'])).includes('cluster_state:ok'));
  return nodes;
}

/** Asks one server one thing. @param args of the server, for its password */
export async function asked(url: string, command: string[], args: readonly string[] = []): Promise<unknown> {
  const password = args[args.indexOf('--requirepass') + 1];
  const secret = args.includes('--requirepass') && password ? { password } : {};
  const client = createClient({ url, ...secret, socket: { reconnectStrategy: false } }).on('error', () => {});
  await client.connect();
  try {
    return await client.sendCommand(command);
  } finally {
    client.destroy();
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const limit = performance.now() + READY_LIMIT_MS; ; await sleep(30)) {
    if (await isSo().catch(() => false)) return;
    if (performance.now() > limit) throw new Error('Redis was not ready within ten seconds.');
  }
}
