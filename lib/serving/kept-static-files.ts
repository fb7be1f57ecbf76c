import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { log } from '../log/log.ts';
import type { ContentEncoding } from './accepted-encoding.ts';
import { type KeptRelease, readKeptFile, readKeptRelease } from './kept-release.ts';
import { SharedBuffers } from './shared-buffers.ts';
import { ENCODED_SUFFIXES, IMMUTABLE, STATIC_TYPES, type StaticFile } from './static-files.ts';

/** Another instance may have the next release already; whatever is asked for, the folder is not listed more often. */
const LIST_EVERY_MS = 1_000;

/**
 * Files of the releases before this one, and of the next one where instances share the folder. Only their names are in
 * memory: few tabs are that old, and the system keeps in memory what is read often.
 */
export class KeptStaticFiles {
  readonly #directory: string;
  /** By name of the folder; undefined for one that cannot be read, which is said once. */
  #releases = new Map<string, KeptRelease | undefined>();
  #listedAt = Number.NEGATIVE_INFINITY;
  #listing: Promise<void> | undefined;
  readonly #damaged = new Set<string>();
  readonly #contents = new SharedBuffers();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Never rejects. @param name below `/_next/static/`, decoded */
  async find(name: string): Promise<StaticFile | undefined> {
    return (await this.#read(name)) ?? ((await this.#list()) ? this.#read(name) : undefined);
  }

  async #read(name: string): Promise<StaticFile | undefined> {
    const contentType = STATIC_TYPES[extname(name)];
    if (contentType === undefined) return undefined;
    for (const release of this.#releases.values()) {
      const digest = release?.files.get(name);
      if (!release || digest === undefined) continue;
      const identity = await this.#content(release, name);
      if (!identity) {
        this.#complain(`${release.id}/${name}`);
        continue;
      }
      const variants: Partial<Record<ContentEncoding | 'identity', Buffer>> = { identity };
      for (const [encoding, suffix] of Object.entries(ENCODED_SUFFIXES) as [ContentEncoding, string][]) {
        if (!release.files.has(name + suffix)) continue;
        variants[encoding] = await this.#content(release, name + suffix);
        if (!variants[encoding]) this.#complain(`${release.id}/${name}${suffix}`);
      }
      return { contentType, cacheControl: IMMUTABLE, etag: `"${digest}"`, variants };
    }
    return undefined;
  }

  #content(release: KeptRelease, name: string): Promise<Buffer | undefined> {
    const digest = release.files.get(name);
    return this.#contents.get(`${digest}`, () => readKeptFile(this.#directory, release, name));
  }

  /** @returns whether it has looked what is there now */
  async #list(): Promise<boolean> {
    if (!this.#listing && performance.now() - this.#listedAt < LIST_EVERY_MS) return false;
    this.#listing ??= this.#listAnew().finally(() => {
      this.#listing = undefined;
      this.#listedAt = performance.now();
    });
    await this.#listing;
    return true;
  }

  async #listAnew(): Promise<void> {
    const found: [string, KeptRelease | undefined][] = [];
    // Where nothing was kept yet there is no folder.
    const names = await readdir(this.#directory).catch(() => []);
    for (const id of names.filter((name) => !name.startsWith('.'))) {
      const known = this.#releases.get(id);
      found.push([id, known ?? (await this.#readRelease(id))]);
    }
    const startOf = (release: KeptRelease | undefined): number => release?.startedAt.getTime() ?? 0;
    this.#releases = new Map(found.sort(([, a], [, b]) => startOf(b) - startOf(a)));
    for (const path of this.#damaged) {
      if (!this.#releases.has(path.split('/', 1)[0] ?? '')) this.#damaged.delete(path);
    }
  }

  async #readRelease(id: string): Promise<KeptRelease | undefined> {
    try {
      return await readKeptRelease(this.#directory, id);
    } catch {
      this.#complain(id);
      return undefined;
    }
  }

  /** Once for each: tabs ask again. */
  #complain(path: string): void {
    if (this.#damaged.has(path)) return;
    this.#damaged.add(path);
    log.warn({
      event: 'static-file.damaged',
      message:
        `${this.#directory}/${path} cannot be read or is damaged, and is not served: tabs of that earlier release load ` +
        'their page anew instead. The next build removes or repairs it.',
      kind: path,
    });
  }
}
