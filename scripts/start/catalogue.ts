import { fork } from 'node:child_process';
import type { LoadProgress, LoadResult } from '#import/load-catalogue.ts';
import { demoEdition, loadedEdition } from '#import/loaded-edition.ts';
import { ownCatalogueOf } from '#import/own-catalogue.ts';
import { boundFork } from '#lib/process/bound-child.ts';
import { DEFAULT_PARTS } from './catalogue-size.mjs';
import { CheckError } from './checks.ts';
import { LoadError } from './load-error.ts';
import { refuseOwnCatalogue } from './own-catalogue-guard.ts';
import { databaseBytes, diskProblem } from './preflight.mjs';
import { stage } from './progress.ts';

/** Where each phase of a load starts as part of its whole time, and how much of it it takes. */
const PHASES: Record<LoadProgress['phase'], { from: number; share: number }> = {
  parts: { from: 0, share: 0.8 },
  indexes: { from: 0.8, share: 0.18 },
  swap: { from: 0.98, share: 0.02 },
};

export type LoadReport = LoadResult & { readonly peakMemoryMb: number };
export type LoadMessage = { progress: LoadProgress } | { result: LoadReport } | { error: string };

/** The loader makes garbage fast; left alone, V8 would let it pile up to half a gigabyte. */
const LITTLE_MEMORY = ['--max-semi-space-size=4', '--max-old-space-size=300'];

interface LoadOptions {
  readonly url: string;
  readonly parts: number;
  /** A folder on the database's disk; undefined for a database elsewhere. */
  readonly diskOf?: string;
  /** Replaces also a catalogue that is not the demo. */
  readonly replaceOwnCatalogue?: boolean;
  readonly signal?: AbortSignal;
}

const REMEDY =
  'Leave out --parts, or use another database. What replaces it: npm run catalog:load -- --replace-own-catalogue';

/**
 * What `openDatabase` asks before it migrates: with a number of parts, a catalogue of somebody's own is refused while
 * nothing is changed yet.
 */
export function inspectForSize({
  parts,
  name,
}: {
  parts: number | undefined;
  name: string;
}): ((url: string) => Promise<void>) | undefined {
  return parts === undefined ? undefined : (url) => refuseOwnCatalogue({ url, name, remedy: REMEDY });
}

/**
 * Makes sure that a catalogue is loaded: the demo of `parts` parts when that is asked for; otherwise the one that is
 * there, brought up to date if it is a demo, or a demo of the default size.
 *
 * @returns the fingerprint of what is loaded
 */
export async function ensureCatalogue(options: {
  url: string;
  parts: number | undefined;
  /** As {@link databaseName} says, for a refusal. */
  name: string;
  diskOf?: string;
  signal?: AbortSignal;
}): Promise<string> {
  const loaded = await loadedEdition(options.url);
  if (options.parts === undefined && (await ownCatalogueOf(options.url))) return loaded?.fingerprint ?? '';
  await refuseOwnCatalogue({ ...options, remedy: REMEDY });
  const parts = options.parts ?? loaded?.parts ?? DEFAULT_PARTS;
  const wanted = demoEdition(parts);
  if (loaded?.fingerprint === wanted) return wanted;
  if (loaded) {
    const reason = loaded.parts === parts ? 'a newer edition' : 'one';
    console.log(
      `Replacing the demo catalogue of ${count(loaded.parts)} by ${reason} of ${count(parts)}; until that is complete the old one stays.`,
    );
  }
  await loadDemoCatalogue({ ...options, parts });
  return wanted;
}

/** Loads the demo catalogue in a process of its own, with a bar. @throws CheckError, LoadError */
export async function loadDemoCatalogue({ diskOf, ...options }: LoadOptions): Promise<LoadReport> {
  const { parts } = options;
  const needs = { bytes: databaseBytes(parts), what: 'Loading the catalogue' };
  const problem = diskOf && diskProblem([{ dir: diskOf, ...needs }]);
  if (problem) throw new CheckError(problem);
  const loading = stage(`Loading ${count(parts)}`);
  try {
    const report = await runLoad(options, ({ phase, done, total }) => {
      const { from, share } = PHASES[phase];
      loading.advance(from + (share * done) / total);
    });
    loading.done(`${Math.round(report.rowsPerSecond).toLocaleString('en-US')} a second`);
    return report;
  } catch (error) {
    loading.drop();
    throw error;
  }
}

function runLoad(
  { url, parts, replaceOwnCatalogue = false, signal }: LoadOptions,
  onProgress: (progress: LoadProgress) => void,
): Promise<LoadReport> {
  return new Promise((resolve, reject) => {
    const script = new URL('load-process.ts', import.meta.url);
    const child = fork(script, [String(parts), String(replaceOwnCatalogue)], {
      ...boundFork({ env: { ...process.env, DATABASE_URL: url }, nodeFlags: LITTLE_MEMORY }),
      signal,
    });
    child.on('message', (message: LoadMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('result' in message) resolve(message.result);
      else reject(new LoadError(`The catalogue could not be loaded. ${message.error}`));
    });
    child.once('error', reject);
    child.once('exit', (code, killedBy) =>
      reject(new LoadError(`The loader ended early (${killedBy ?? `code ${code}`}).`)),
    );
  });
}

function count(parts: number): string {
  return `${parts.toLocaleString('en-US')} parts`;
}
