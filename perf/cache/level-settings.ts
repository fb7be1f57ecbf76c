/** How an instance is told to cache; what is left out is the site's default. */
export interface LevelSettings {
  /** Of the shared level, where it is on disk. */
  readonly folder: string;
  readonly diskMb?: number;
  readonly memoryMb?: number;
  readonly redisUrl?: string;
}

/** The same as the settings of lib/env.ts. */
export function environmentOf(settings: LevelSettings): Record<string, string> {
  const { folder, diskMb, memoryMb, redisUrl } = settings;
  return {
    MILLRACE_CACHE_DIR: folder,
    ...(diskMb !== undefined && { MILLRACE_CACHE_DISK_MB: String(diskMb) }),
    ...(memoryMb !== undefined && { MILLRACE_CACHE_MEMORY_MB: String(memoryMb) }),
    // An empty one counts as unset, also where the shell has one.
    REDIS_URL: redisUrl ?? '',
  };
}
