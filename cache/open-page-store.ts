import { resolve } from 'node:path';
import type { Changes } from '#lib/changes/change-follower.ts';
import type { Env } from '#lib/env.ts';
import { DiskLevel } from './disk-level.ts';
import { PageStore } from './page-store.ts';
import type { SharedLevel } from './shared-level.ts';
import type { TagClock } from './tag-clock.ts';

const MB = 1_000_000;
const FOLDER = 'cache';
const FILE = 'pages.sqlite';

type CacheSettings = Pick<
  Env,
  | 'MILLRACE_CACHE_MEMORY_MB'
  | 'MILLRACE_CACHE_DISK_MB'
  | 'MILLRACE_CACHE_DIR'
  | 'MILLRACE_DATA_DIR'
  | 'REDIS_URL'
>;

interface PageStoreParts {
  readonly clock: Pick<TagClock, 'isTrue'>;
  readonly changes: Changes;
  /** Before all keys of the shared level (`namespace.ts`). */
  readonly namespace: string;
}

/** The store as the settings want it. Nothing is opened or connected before it is used. */
export async function openPageStore(
  settings: CacheSettings,
  { clock, changes, namespace }: PageStoreParts,
): Promise<PageStore> {
  const memoryBytes = settings.MILLRACE_CACHE_MEMORY_MB * MB;
  const shared = await sharedLevel(settings, namespace);
  return new PageStore({ memoryBytes, clock, changes, shared });
}

async function sharedLevel(settings: CacheSettings, namespace: string): Promise<SharedLevel | undefined> {
  if (settings.REDIS_URL) {
    // Loading its client takes a sixth of a server's start.
    const { RedisLevel } = await import('./redis-level.ts');
    return new RedisLevel(settings.REDIS_URL, { namespace });
  }
  if (settings.MILLRACE_CACHE_DISK_MB === 0) return undefined;
  const folder = resolve(settings.MILLRACE_CACHE_DIR ?? resolve(settings.MILLRACE_DATA_DIR, FOLDER));
  const mostBytes = settings.MILLRACE_CACHE_DISK_MB * MB;
  return new DiskLevel(resolve(folder, FILE), { mostBytes, namespace });
}
