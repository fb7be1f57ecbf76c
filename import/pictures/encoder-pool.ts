import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism, setPriority } from 'node:os';
import { PictureStoreError } from '#lib/pictures/picture-store.ts';
import { boundFork } from '#lib/process/bound-child.ts';
import { encoderEnvironment } from './encoder-environment.ts';
import type { EncoderAnswer, EncoderJob } from './encoder-job.ts';

const SCRIPT = new URL('encoder-process.ts', import.meta.url);
/** Longer than the decoder gives itself: 50 megapixels take seconds. */
const JOB_LIMIT_MS = 120_000;
const REFUSED_AS_CRASH = 'makes the decoder crash';
const REFUSED_AS_SLOW = `takes the decoder longer than ${JOB_LIMIT_MS / 1000} s`;

export type EncoderResult = Exclude<EncoderAnswer, { broken: string }>;

export interface PoolOptions {
  /** For the encoders, on top of what they get of the process's own. */
  readonly env?: Readonly<Record<string, string>>;
  readonly size?: number;
  /** Of the encoders, as `nice` counts: 19 takes only what nobody else wants. */
  readonly niceness?: number;
}

/** Encoder processes, one for each core, started when they are needed. */
export class EncoderPool implements Disposable {
  readonly size: number;
  #env: NodeJS.ProcessEnv;
  #niceness: number;
  #idle: ChildProcess[] = [];
  #all = new Set<ChildProcess>();

  constructor({ env = {}, size = availableParallelism(), niceness = 0 }: PoolOptions = {}) {
    this.size = size;
    this.#niceness = niceness;
    this.#env = { ...encoderEnvironment(process.env), ...env };
  }

  /**
   * Has a picture made. At most `size` at a time; more is the caller's mistake and starts more processes.
   * @throws PictureStoreError when it cannot be kept, Error for a defect
   */
  async make(job: EncoderJob): Promise<EncoderResult> {
    const child = this.#idle.pop() ?? this.#start();
    const answer = await ask(child, job);
    if (child.connected && !child.killed) this.#idle.push(child);
    if (!('broken' in answer)) return answer;
    throw answer.isDefect ? new Error(answer.broken) : new PictureStoreError(answer.broken);
  }

  [Symbol.dispose](): void {
    for (const child of this.#all) child.kill('SIGKILL');
  }

  #start(): ChildProcess {
    const child = fork(SCRIPT, boundFork({ env: this.#env }));
    if (child.pid !== undefined && this.#niceness > 0) setPriority(child.pid, this.#niceness);
    this.#all.add(child);
    child.once('exit', () => this.#all.delete(child));
    return child;
  }
}

function ask(child: ChildProcess, job: EncoderJob): Promise<EncoderAnswer> {
  return new Promise((resolve) => {
    const end = (answer: EncoderAnswer): void => {
      clearTimeout(limit);
      child.removeAllListeners('message').off('exit', crashed);
      resolve(answer);
    };
    const crashed = (): void => end({ refused: REFUSED_AS_CRASH });
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      end({ refused: REFUSED_AS_SLOW });
    }, JOB_LIMIT_MS);
    child.once('message', (answer: EncoderAnswer) => end(answer)).once('exit', crashed);
    child.send(job, (error) => error && crashed());
  });
}
