import { request } from 'node:http';
import { type SupervisionTiming, Supervisor } from '#lib/process/supervisor.ts';
import { ownAddress } from '#lib/serving/ask-own.ts';
import { HEALTH_PATH } from '#lib/serving/health-answer.ts';
import { type RunningServer, type ServerOptions, startServer } from './server-process.ts';

/** A loop that is held for half a minute is no busy one: what takes long in the server pauses every few milliseconds. */
const TIMING: SupervisionTiming = {
  askEveryMs: 5_000,
  answerWithinMs: 10_000,
  unansweredLimit: 3,
  firstPauseMs: 1_000,
  longestPauseMs: 60_000,
  steadyAfterMs: 60_000,
};
/** Next is loaded, files are read, and with a frozen database its time-outs pass. */
const START_LIMIT_MS = 300_000;

interface SupervisedOptions extends ServerOptions {
  readonly say: (line: string) => void;
  readonly timing?: Partial<SupervisionTiming>;
  /** Milliseconds after which a server that is not ready is ended. */
  readonly startLimitMs?: number;
}

/**
 * Starts the server and starts it again whenever it has died or hangs, until it is stopped.
 * @param options `signal` ends the first start; later ones end with `stop`
 * @throws ServerError when it does not come up the first time
 */
export async function superviseServer({
  say,
  timing,
  startLimitMs = START_LIMIT_MS,
  signal: stopping,
  ...options
}: SupervisedOptions): Promise<{ stop(): Promise<void> }> {
  const start = (signals: AbortSignal[]): Promise<RunningServer> =>
    startServer({ ...options, signal: AbortSignal.any([...signals, AbortSignal.timeout(startLimitMs)]) });
  let server = await start(stopping ? [stopping] : []);
  const supervisor = new Supervisor(
    {
      name: 'The web process',
      log: 'what it printed above says why',
      ended: () => server.ended,
      ask: (signal) => askHealth(options, signal),
      kill: () => server.kill(),
      async start(signal) {
        server = await start([signal]);
      },
    },
    { timing: { ...TIMING, ...timing }, say },
  );
  return {
    stop: async () => {
      await supervisor.stop();
      await server.stop();
    },
  };
}

/** On a connection of its own, so that nobody's requests are before it. Whatever it answers, it is alive. */
function askHealth({ host, port }: ServerOptions, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  request(
    { host: ownAddress(host), port, path: HEALTH_PATH, method: 'HEAD', agent: false, signal },
    (response) => {
      response.resume();
      resolve();
    },
  )
    .once('error', reject)
    .end();
  return promise;
}
