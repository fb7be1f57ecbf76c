import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { tool } from './tool.ts';

/** As many as the measured table of throughput was made with. */
const CONNECTIONS = 32;

export interface Load {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  /** Answers other than 2xx and 3xx, and connections that failed. */
  readonly failed: number;
}

interface WrkOptions {
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections?: number;
  readonly signal?: AbortSignal;
}

/** Asks for one address as fast as it answers. A client in Node would be what is measured. */
export async function wrk(url: string, options: WrkOptions): Promise<Load> {
  const { seconds, headers = {}, connections = CONNECTIONS, signal } = options;
  const program = await tool('wrk', { packages: ['wrk'], signal });
  const said = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const { stdout } = await promisify(execFile)(
    program,
    ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...said, url],
    { signal },
  );
  return readWrk(stdout);
}

/** @throws Error with what wrk printed where it has no figure */
export function readWrk(printed: string): Load {
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(printed)?.[1];
  if (rate === undefined) throw new Error(`wrk printed no figure:\n${printed}`);
  const [, amount = 'NaN', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(printed) ?? [];
  const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(printed);
  const wrong = /Non-2xx or 3xx responses: (\d+)/.exec(printed)?.[1] ?? 0;
  return {
    requestsPerSecond: Number(rate),
    p99Ms: Number(amount) * ({ us: 0.001, ms: 1, s: 1_000 }[unit] ?? Number.NaN),
    failed: Number(wrong) + (errors?.slice(1).reduce((sum, count) => sum + Number(count), 0) ?? 0),
  };
}
