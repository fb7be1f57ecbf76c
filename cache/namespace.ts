import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { env } from '#lib/env.ts';
import { DEVELOPMENT, release } from '#lib/release.ts';
import { digestOf } from '#lib/serving/entity-tag.ts';
import { FORMAT } from './entry-bytes.ts';

/** What pages depend on. Two that differ in any of it read nothing of each other. */
export interface Rendering {
  /** The code, its dependencies, and the settings and the catalogue that it was built with. */
  readonly release: string;
  /** Scripts and styles that pages name: a build that is called the same may have been made of others. */
  readonly staticNames: readonly string[];
  /** In links, canonical addresses and structured data; another one than at the build may be set. */
  readonly origin: string;
  /** What pages are of. */
  readonly databaseUrl: string | undefined;
  /** Its Intl formats and compares texts, its v8 writes entries. */
  readonly nodeVersion: string;
}

let known: string | undefined;

/** What all keys of shared caches begin with; the same in every process that would render the same. No I/O after the first. */
export function cacheNamespace(): string {
  known ??= readNamespace();
  return known;
}

function readNamespace(): string {
  // `next dev` and a build that is being made: the code is another one each time.
  if (release() === DEVELOPMENT) return `${DEVELOPMENT}-${randomUUID()}`;
  const { MILLRACE_ORIGIN: origin, DATABASE_URL: databaseUrl } = env();
  return namespaceOf({
    release: release(),
    staticNames: globSync('**/*.{js,css}', { cwd: join(process.cwd(), '.next', 'static') }),
    origin,
    databaseUrl,
    nodeVersion: process.version,
  });
}

/** Letters, digits, - and _ only; begins with the release, for people. */
export function namespaceOf({ release, staticNames, origin, databaseUrl, nodeVersion }: Rendering): string {
  const names = staticNames.map((name) => name.split(sep).join('/')).sort();
  const rest = JSON.stringify([FORMAT, release, names, origin, databaseOf(databaseUrl), nodeVersion]);
  return `${release.replaceAll(/[^\w-]/g, '_')}-${digestOf(rest)}`;
}

/**
 * Without user and password, which may be changed, and without the port of this machine, which the embedded database
 * gets anew with each start.
 */
function databaseOf(databaseUrl: string | undefined): string {
  const url = databaseUrl === undefined ? null : URL.parse(databaseUrl);
  if (!url) return '';
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  return `${isLocal ? 'local' : url.host}${url.pathname}`;
}
