import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { PROJECT } from '#scripts/start/own-node.mjs';

const PRELOAD = new URL('preload.mjs', import.meta.url).href;
/** Longer than the server takes to drain. */
const STOP_LIMIT_MS = 15_000;
const PROBE_LIMIT_MS = 10_000;

/** What an instance takes, after collecting garbage. */
export interface Probe {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
  /** Since the probe before. */
  readonly loopP99Ms: number;
}

interface InstanceOptions {
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** Of another release of the site. */
  readonly folder?: string;
  readonly logFile: string;
}

/** One `server.ts` in a process of its own; what it says goes into a file. */
export class Instance {
  readonly origin: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  private constructor(port: number, child: ChildProcess) {
    this.origin = `http://127.0.0.1:${port}`;
    this.#child = child;
    this.#ended = once(child, 'exit');
  }

  /** @throws Error that names the log where it ends before it listens */
  static async start({ port, env, folder = PROJECT, logFile }: InstanceOptions): Promise<Instance> {
    mkdirSync(dirname(logFile), { recursive: true });
    const log = createWriteStream(logFile, { flags: 'a' });
    const child = fork(join(folder, 'server.ts'), {
      cwd: folder,
      execArgv: ['--import', PRELOAD],
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), MILLRACE_HOST: 'localhost', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    const instance = new Instance(port, child);
    instance.#ended.then(() => log.end());
    const ready = await Promise.race([once(child, 'message'), instance.#ended.then(() => undefined)]);
    if (ready) return instance;
    await finished(log).catch(() => {});
    throw new Error(`An instance ended before it was ready; ${logFile} says why.`);
  }

  /** @throws Error where it does not answer */
  async probe(): Promise<Probe> {
    const signal = AbortSignal.timeout(PROBE_LIMIT_MS);
    const answered = once(this.#child, 'message', { signal });
    this.#child.send('probe');
    const [{ probed }] = (await answered) as [{ probed: Probe }];
    return probed;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    if (this.#child.connected) this.#child.send('stop');
    else this.#child.kill('SIGTERM');
    const limit = setTimeout(() => this.#child.kill('SIGKILL'), STOP_LIMIT_MS);
    await this.#ended;
    clearTimeout(limit);
  }
}
