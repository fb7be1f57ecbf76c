import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from '#lib/env.ts';
import { PROJECT } from './own-node.mjs';

export interface StartSettings {
  readonly port: number;
  readonly host: string;
  /** Undefined when the size is left to what is there. */
  readonly parts: number | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** Of the user's own PostgreSQL, as the site; undefined for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The same, as the owner; undefined where `databaseUrl` is for both. */
  readonly databaseOwnerUrl: string | undefined;
  /** Where the public reaches the site; it is in the pages. */
  readonly origin: string;
}

/** What a command was given on its command line, as far as it has these flags. */
interface GivenSettings {
  readonly port?: number;
  readonly host?: string;
  readonly parts?: number;
  readonly dataDir?: string;
}

/** What was given, then the environment, then `.env.local`, then the defaults. */
export function readSettings(options: GivenSettings): StartSettings {
  // The file that Next reads as well.
  const file = join(PROJECT, '.env.local');
  if (existsSync(file)) process.loadEnvFile(file);
  const env = parseEnv(process.env);
  return {
    port: options.port ?? env.PORT,
    host: options.host ?? env.MILLRACE_HOST,
    parts: options.parts,
    dataDir: resolve(PROJECT, options.dataDir ?? env.MILLRACE_DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    origin: env.MILLRACE_ORIGIN,
  };
}
