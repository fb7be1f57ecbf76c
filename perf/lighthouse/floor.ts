import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '#db/cluster.ts';
import { boundFork } from '#lib/process/bound-child.ts';
import { runNext } from '#scripts/start/next-process.ts';
import { PROJECT } from '#scripts/start/own-node.mjs';

export interface FloorServer {
  /** Without a path. */
  readonly origin: string;
  stop(): void;
}

/** Builds the empty page of `perf/floor`. @throws Error with what `next build` printed */
export async function buildFloor(signal: AbortSignal): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' as const, NO_COLOR: '1' };
  const child = runNext(PROJECT, ['build', 'perf/floor'], {
    ...{ env, signal },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The empty page of perf/floor could not be built:\n${printed}`);
}

export async function startFloor(): Promise<FloorServer> {
  const port = await freePort();
  const bound = boundFork({ env: { ...process.env, PORT: String(port) } });
  const child = fork(join(import.meta.dirname, 'floor-server.ts'), bound);
  const ready = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => undefined)]);
  if (!ready) throw new Error('The server of the empty page ended before it was ready; see above.');
  return { origin: `http://localhost:${port}`, stop: () => child.kill() };
}
