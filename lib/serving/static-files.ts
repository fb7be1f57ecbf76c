import { globSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { POLICIES } from '../cache-policy/policies.ts';
import { log } from '../log/log.ts';
import type { ContentEncoding } from './accepted-encoding.ts';
import { compress } from './compress.ts';
import { isCompressibleType } from './encodable.ts';
import { digestOf } from './entity-tag.ts';

/** A build is 2 MB with its encodings; what does not fit is left to Next. */
const MOST_BYTES = 64_000_000;
const YEAR_S = 31_536_000;
/** What a file of a build is told: its name is a hash of its content. */
export const IMMUTABLE = `public, max-age=${YEAR_S}, immutable`;

/** Of the suffixes that files of the build and of `public/` have; any other is left to Next. */
export const STATIC_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Suffixes of the encoded copies that the build puts beside its files. */
export const ENCODED_SUFFIXES: Readonly<Record<ContentEncoding, string>> = { br: '.br', gzip: '.gz' };

const COPIES: ReadonlySet<string> = new Set(Object.values(ENCODED_SUFFIXES));

export interface StaticFile {
  readonly contentType: string;
  readonly cacheControl: string;
  /** Strong, of the file as it is. */
  readonly etag: string;
  /** Undefined where it is for Next to send it: there was no room, or its type is not known here. */
  readonly variants: Partial<Record<ContentEncoding | 'identity', Buffer>> | undefined;
}

/** By path of the address, decoded. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** Reads the files of the build and of `public/` of `project`, with their encodings, into memory. */
export async function readStaticFiles(
  project: string,
  { mostBytes = MOST_BYTES }: { mostBytes?: number } = {},
): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  let bytes = 0;
  const add = (path: string, cacheControl: string, found: Found): void => {
    const contentType = STATIC_TYPES[extname(path)];
    const size = Object.values(found.variants).reduce((sum, { byteLength }) => sum + byteLength, 0);
    const fits = bytes + size <= mostBytes;
    if (fits) bytes += size;
    else
      log.warn({
        event: 'static-file.no-room',
        message: `${path} is not kept in memory: there is no room for its ${size} bytes.`,
      });
    files.set(path, {
      contentType: contentType ?? 'application/octet-stream',
      cacheControl,
      etag: `"${digestOf(found.variants.identity)}"`,
      variants: fits && contentType ? found.variants : undefined,
    });
  };
  for (const name of filesIn(join(project, '.next', 'static')))
    add(`/_next/static/${name}`, IMMUTABLE, builtFile(join(project, '.next', 'static', name)));
  for (const name of filesIn(join(project, 'public')))
    add(`/${name}`, publicCacheControl(name), await publicFile(join(project, 'public', name)));
  return files;
}

interface Found {
  readonly variants: Partial<Record<ContentEncoding, Buffer>> & { readonly identity: Buffer };
}

function filesIn(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((name) => !COPIES.has(extname(name)) && statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

function builtFile(path: string): Found {
  const variants: Found['variants'] = { identity: readFileSync(path) };
  for (const [encoding, suffix] of Object.entries(ENCODED_SUFFIXES) as [ContentEncoding, string][]) {
    try {
      variants[encoding] = readFileSync(path + suffix);
    } catch (error) {
      // It has none: too small, or not worth it.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return { variants };
}

/**
 * Compressed here and not by the build: copies in `public/` would be sources of the next build, and Next would answer
 * with them.
 */
async function publicFile(path: string): Promise<Found> {
  const identity = readFileSync(path);
  if (!isCompressibleType(STATIC_TYPES[extname(path)] ?? '')) return { variants: { identity } };
  const [br, gzip] = await Promise.all([
    compress(identity, 'br', { effort: 'best' }),
    compress(identity, 'gzip', { effort: 'best' }),
  ]);
  return br.byteLength < identity.byteLength
    ? { variants: { identity, br, gzip } }
    : { variants: { identity } };
}

/** Their names stay when their content changes: a script must be asked for each time, an icon or a manifest can be a day old. */
function publicCacheControl(name: string): string {
  const type = STATIC_TYPES[extname(name)] ?? '';
  const mayBeOld = type.startsWith('image/') || type === STATIC_TYPES['.webmanifest'];
  return (mayBeOld ? POLICIES.siteFile : POLICIES.page).cacheControl;
}
