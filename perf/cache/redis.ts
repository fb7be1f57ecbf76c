import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#db/cluster.ts';
import { spawnBound } from '#lib/process/bound-child.ts';
import { tool } from './tool.ts';

const START_LIMIT_MS = 5_000;
const RETRY_MS = 50;
const ANSWER_LIMIT_MS = 1_000;

/** A Redis of this command's own that keeps nothing on disk. */
export class Redis {
  readonly url: string;
  readonly #port: number;
  readonly #program: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'millrace-redis-'));
  #child: ChildProcess | undefined;

  private constructor(program: string, port: number) {
    this.#program = program;
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
  }

  static async start(): Promise<Redis> {
    const program = await tool('redis-server', { packages: ['redis-server'] });
    const redis = new Redis(program, await freePort());
    await redis.begin();
    return redis;
  }

  /** Starts it, empty, on its port. */
  async begin(): Promise<void> {
    this.#child = spawnBound(
      this.#program,
      [
        ...['--port', String(this.#port), '--bind', '127.0.0.1', '--dir', this.#folder],
        ...['--save', '', '--appendonly', 'no'],
      ],
      { stdio: 'ignore' },
    );
    for (
      const startMs = performance.now();
      performance.now() - startMs < START_LIMIT_MS;
      await sleep(RETRY_MS)
    )
      if ((await this.say('PING')).startsWith('+PONG')) return;
    await this.stop();
    throw new Error(`redis-server does not answer on port ${this.#port}.`);
  }

  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#child?.kill(name);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** One command and what it answers; '' where it does not. */
  say(command: string): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(this.#port, '127.0.0.1');
      const end = (answer: string): void => {
        socket.destroy();
        resolve(answer);
      };
      socket.setTimeout(ANSWER_LIMIT_MS, () => end(''));
      socket.once('data', (data) => end(String(data)));
      socket.once('error', () => end(''));
      socket.write(`${command}\r\n`);
    });
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
