import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { siteEnvironment } from './site-environment.ts';

/** Longer than the server takes to drain. */
const STOP_LIMIT_MS = 15_000;

/** The server could not start, or has ended by itself. It has printed why. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

export interface RunningServer {
  /** Settles when the server has ended, whatever the reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly project: string;
  /** The application's. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
}

/** Starts `server.ts` and waits until it listens. @throws ServerError when it ends before that */
export async function startServer({
  project,
  databaseUrl,
  host,
  port,
}: ServerOptions): Promise<RunningServer> {
  const child = fork('server.ts', {
    cwd: project,
    env: {
      ...siteEnvironment(databaseUrl),
      NODE_ENV: 'production',
      PORT: String(port),
      MILLRACE_HOST: host,
    },
  });
  const ended = once(child, 'exit').then(() => {});
  const ready = await Promise.race([once(child, 'message'), ended]);
  if (!ready) throw new ServerError('The server ended before it was ready; what it printed above says why.');
  return { ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (child.connected) child.send('stop');
  else child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(limit);
}
