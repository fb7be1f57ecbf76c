import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import type { Client } from 'pg';

const GB = 1024 ** 3;

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
}

export interface Surroundings {
  readonly machine: Machine;
  readonly versions: { readonly node: string; readonly postgres: string; readonly next: string };
  readonly dataSet: { readonly parts: number; readonly edition: string };
  /** Of the checkout; `+` when it has changes of its own. */
  readonly commit: string;
  /** ISO 8601. */
  readonly date: string;
}

/** What a figure has to be read with. */
export async function surroundings(client: Client): Promise<Surroundings> {
  const { rows } = await client.query<{ postgres: string; parts: number; edition: string }>(
    `select current_setting('server_version') as postgres, part_count as parts, fingerprint as edition
     from catalog.edition`,
  );
  const { postgres = '', parts = 0, edition = '' } = rows[0] ?? {};
  const next: { version: string } = createRequire(import.meta.url)('next/package.json');
  return {
    machine: machine(),
    versions: { node: process.versions.node, postgres, next: next.version },
    dataSet: { parts, edition },
    commit: commit(),
    date: new Date().toISOString(),
  };
}

/** What this runs on. */
export function machine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round((totalmem() / GB) * 10) / 10,
  };
}

/** The same as lines of text. */
export function headLines({
  machine: { cpu, cores, memoryGb },
  versions,
  dataSet,
  commit: revision,
}: Surroundings): string[] {
  return [
    `${dataSet.parts.toLocaleString('en-US')} parts (${dataSet.edition}), commit ${revision}`,
    `${cpu}, ${cores} cores, ${memoryGb} GB; Node ${versions.node}, PostgreSQL ${versions.postgres}, Next ${versions.next}`,
  ];
}

/** The revision of the checkout, `+` when it has changes of its own; a download without its history has none. */
export function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short=12', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '+');
  } catch {
    return 'unknown';
  }
}
