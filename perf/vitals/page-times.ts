import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** A visitor every so often, whatever the server is doing. */
const EVERY_MS = 20;

/** Milliseconds that static pages take to come, one asked for every 20 ms in turn until `until` is settled. */
export async function pageTimes(
  { port, paths }: { readonly port: number; readonly paths: readonly string[] },
  until: Promise<unknown>,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const times: number[] = [];
  const asked: Promise<void>[] = [];
  let isOver = false;
  void until.finally(() => {
    isOver = true;
  });
  for (let turn = 0; !isOver; turn += 1) {
    asked.push(
      fetched({ port, path: paths[turn % paths.length] ?? '/', agent }).then((ms) => void times.push(ms)),
    );
    await sleep(EVERY_MS);
  }
  await Promise.all(asked);
  agent.destroy();
  return times;
}

function fetched({ port, path, agent }: { port: number; path: string; agent: Agent }): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, agent }, (answer) => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200
          ? resolve(performance.now() - started)
          : reject(new Error(`${path} answered ${answer.statusCode}`)),
      );
    }).once('error', reject);
  });
}
