import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { siteEnvironment } from './site-environment.ts';

/**
 * Longer than the server gives itself: 2 s of notice to balancers, 10 s for answers under way, 5 s to write the last
 * measurements of browsers. The rest is for closing its caches and Next, on a machine that is busy.
 */
const STOP_LIMIT_MS = 25_000;

/** The server could not start. It has printed why. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

export interface RunningServer {
  readonly pid: number;
  /** Settles when the server has ended, with how: "SIGKILL", "code 1". */
  readonly ended: Promise<string>;
  /** Asks it to finish what it is answering, and kills it where it takes too long. */
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly project: string;
  /** The application's. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Another program in its place, for tests. */
  readonly script?: string;
  /** Ends a server that is not ready yet. */
  readonly signal?: AbortSignal;
}

/** Starts `server.ts` and waits until it listens. @throws ServerError when it ends before that */
export async function startServer({
  project,
  databaseUrl,
  host,
  port,
  script = join(project, 'server.ts'),
  signal,
}: ServerOptions): Promise<RunningServer> {
  const child = fork(script, {
    cwd: project,
    env: {
      ...siteEnvironment(databaseUrl),
      NODE_ENV: 'production',
      PORT: String(port),
      MILLRACE_HOST: host,
    },
  });
  const ended = once(child, 'exit').then(([code, killedBy]) => String(killedBy ?? `code ${code}`));
  const giveUp = (): void => void child.kill('SIGKILL');
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp, { once: true });
  const how = await Promise.race([once(child, 'message').then(() => undefined), ended]);
  signal?.removeEventListener('abort', giveUp);
  if (how !== undefined)
    throw new ServerError(
      `The web process ended before it was ready (${how}); what it printed above says why.`,
    );
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended), kill: () => kill(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (child.connected) child.send('stop');
  else child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(limit);
}

async function kill(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}
