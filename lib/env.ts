import { z } from 'zod';
import {
  DEFAULT_BUCKET_REGION,
  DEFAULT_CACHE_DISK_MB,
  DEFAULT_CACHE_MEMORY_MB,
  DEFAULT_DATA_DIR,
  DEFAULT_FILTER_MEMORY_MB,
  DEFAULT_HOST,
  DEFAULT_ORIGIN,
  DEFAULT_PORT,
  DEFAULT_VITALS_SAMPLE,
  MAX_PORT,
} from './env-defaults.mjs';

const text = z.string().trim();
const NO_ORIGIN = 'must be the address of the site without a path, like https://parts.example.com';
const NO_MEMORY = 'must be a whole number of megabytes from 16 to 999999';
const NO_BUCKET = 'must be the address of an S3-compatible bucket, like https://s3.example.com/pictures';
const databaseAddress = text
  .regex(/^postgres(ql)?:\/\//, 'must be an address like postgresql://user:password@host:5432/database')
  .optional();
/** Addresses may have a password in them; what these are is not printed. */
const MAY_HOLD_SECRETS = new Set([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'MILLRACE_PICTURES_BUCKET',
  'MILLRACE_OPERATOR_TOKEN',
  'MILLRACE_EDGE_SECRET',
  'REDIS_URL',
]);
const NO_DISK = 'must be 0, or a whole number of megabytes from 16 to 99999999';
const NO_REDIS =
  'must be an address like redis://user:password@host:6379 (rediss:// with TLS), several of a cluster with commas between them';
const REDIS_ADDRESSES = /^rediss?:\/\/[^\s,]+(\s*,\s*rediss?:\/\/[^\s,]+)*$/;
const NO_SAMPLE = 'must be a number from 0 to 1, like 0.25';
const NO_TOKEN = `must be at least 32 characters without spaces; make one with "openssl rand -hex 32"`;
const NO_SECRET = 'must be at least 32 letters, digits, - or _; make one with "openssl rand -hex 32"';
const NO_PORT = `must be a whole number from 1 to ${MAX_PORT}`;

/**
 * Every setting that comes from the environment: what it may be, what it is when unset, and what it means. The README's
 * table is checked against this one.
 */
export const SETTINGS = {
  DATABASE_URL: {
    schema: databaseAddress,
    fallback: 'the embedded PostgreSQL',
    meaning:
      'Address of your own PostgreSQL 15 or later, to be used instead of the embedded one; with the user that the site runs as.',
  },
  DATABASE_OWNER_URL: {
    schema: databaseAddress,
    fallback: '`DATABASE_URL`',
    meaning:
      'The same database with the user that owns it, for migrations, loads and pictures; the server never gets it.',
  },
  PORT: {
    schema: text
      .regex(/^\d{1,5}$/, NO_PORT)
      .transform(Number)
      .pipe(z.number().min(1, NO_PORT).max(MAX_PORT, NO_PORT))
      .default(DEFAULT_PORT),
    fallback: String(DEFAULT_PORT),
    meaning: 'Port of the site; `--port` goes before it.',
  },
  MILLRACE_HOST: {
    schema: text.default(DEFAULT_HOST),
    fallback: DEFAULT_HOST,
    meaning: 'Address to listen on; 0.0.0.0 serves other machines too. `--host` goes before it.',
  },
  MILLRACE_ORIGIN: {
    schema: text.refine(isOrigin, NO_ORIGIN).transform(originOf).default(DEFAULT_ORIGIN),
    fallback: DEFAULT_ORIGIN,
    meaning:
      'Where the public reaches the site, for the addresses in sitemaps, canonical links and structured data.',
  },
  MILLRACE_DATA_DIR: {
    schema: text.default(DEFAULT_DATA_DIR),
    fallback: DEFAULT_DATA_DIR,
    meaning: 'Folder for the embedded database and the logs; `--data-dir` goes before it.',
  },
  MILLRACE_PICTURES_DIR: {
    schema: text.optional(),
    fallback: '`pictures` in the data folder',
    meaning: 'Folder for the pictures in the sizes that pages show.',
  },
  MILLRACE_PICTURES_BUCKET: {
    schema: text.regex(/^https?:\/\/[^\s/?#@]+\/[^\s?#]+$/, NO_BUCKET).optional(),
    fallback: 'none',
    meaning: 'Address of an S3-compatible bucket to keep the pictures in, instead of a folder.',
  },
  MILLRACE_PICTURES_REGION: {
    schema: text.default(DEFAULT_BUCKET_REGION),
    fallback: DEFAULT_BUCKET_REGION,
    meaning: 'Region of the bucket.',
  },
  MILLRACE_PICTURES_ACCESS_KEY: {
    schema: text.optional(),
    fallback: 'none',
    meaning: 'Access key of the bucket; one that may read and write its objects.',
  },
  MILLRACE_PICTURES_SECRET_KEY: {
    schema: text.optional(),
    fallback: 'none',
    meaning: 'Secret of the access key.',
  },
  MILLRACE_FILTER_MEMORY_MB: {
    schema: text
      .regex(/^\d{1,6}$/, NO_MEMORY)
      .transform(Number)
      .pipe(z.number().min(16, NO_MEMORY))
      .default(DEFAULT_FILTER_MEMORY_MB),
    fallback: String(DEFAULT_FILTER_MEMORY_MB),
    meaning:
      'Memory for the filters of the categories used last, in each process. Ten million parts need 256; what does not fit is read again.',
  },
  MILLRACE_CACHE_MEMORY_MB: {
    schema: text
      .regex(/^\d{1,6}$/, NO_MEMORY)
      .transform(Number)
      .pipe(z.number().min(16, NO_MEMORY))
      .default(DEFAULT_CACHE_MEMORY_MB),
    fallback: String(DEFAULT_CACHE_MEMORY_MB),
    meaning: 'Memory for rendered pages, in each process.',
  },
  MILLRACE_CACHE_DISK_MB: {
    schema: text
      .regex(/^(0|\d{2,8})$/, NO_DISK)
      .transform(Number)
      .refine((megabytes) => megabytes === 0 || megabytes >= 16, NO_DISK)
      .default(DEFAULT_CACHE_DISK_MB),
    fallback: String(DEFAULT_CACHE_DISK_MB),
    meaning:
      'Disk for rendered pages, which the processes of a machine share and which outlives restarts; 0 for none.',
  },
  MILLRACE_CACHE_DIR: {
    schema: text.optional(),
    fallback: '`cache` in the data folder',
    meaning: 'Folder for the rendered pages on the disk.',
  },
  REDIS_URL: {
    schema: text.refine(areRedisAddresses, NO_REDIS).optional(),
    fallback: 'none',
    meaning:
      'Address of a Redis or Valkey to share rendered pages in, instead of the disk; several addresses with commas between them, or `?cluster=true`, for a cluster.',
  },
  MILLRACE_VITALS_SAMPLE: {
    schema: text
      .regex(/^(0|1|0?\.\d+|1\.0+)$/, NO_SAMPLE)
      .transform(Number)
      .default(DEFAULT_VITALS_SAMPLE),
    fallback: String(DEFAULT_VITALS_SAMPLE),
    meaning:
      'Part of page views whose speed is measured and sent to the site, from 0 (nothing is loaded or sent) to 1 (all).',
  },
  MILLRACE_OPERATOR_TOKEN: {
    schema: text.regex(/^\S{32,}$/, NO_TOKEN).optional(),
    fallback: 'none',
    meaning:
      'What operators send to `/api/vitals/report` and `/api/cache/purge`, 32 characters or more; without one both are off.',
  },
  MILLRACE_EDGE_SECRET: {
    // Of characters that nginx, other proxies and headers take as they are.
    schema: text.regex(/^[\w-]{32,}$/, NO_SECRET).optional(),
    fallback: 'none',
    meaning:
      'What the edge (docs/edge.md) sends to be known as the site’s own, 32 letters and digits or more; the same in its `edge-secret.conf`. Without one no edge keeps pages.',
  },
  MILLRACE_OFFLINE: {
    schema: z.enum(['on', 'off'], 'must be on or off').default('on'),
    fallback: 'on',
    meaning:
      'Whether pages that were seen can be read without a network. `off` removes what readers have kept.',
  },
  MILLRACE_CDN: {
    schema: z.enum(['none', 'cloudflare', 'fastly'], 'must be none, cloudflare or fastly').default('none'),
    fallback: 'none',
    meaning:
      'The content delivery network in front of the site, to be told lifetimes and tags in its own headers.',
  },
  MILLRACE_LOG_FORMAT: {
    schema: z.enum(['auto', 'json', 'text'], 'must be auto, json or text').default('auto'),
    fallback: 'auto',
    meaning:
      'What the server writes its log as: `json`, a line an event, `text` for people, or `auto`, which is `text` on a terminal.',
  },
  CHROME_PATH: {
    schema: text.optional(),
    fallback: 'Chromium’s headless shell for tests; the first Chromium or Chrome found for `perf:`',
    meaning: 'The Chromium that `npm test` and `npm run perf:*` drive.',
  },
} as const satisfies Record<string, { schema: z.ZodType; fallback: string; meaning: string }>;

type Settings = typeof SETTINGS;

/** The parsed environment. */
export type Env = { readonly [Name in keyof Settings]: z.output<Settings[Name]['schema']> };

/** At least one setting is not what it may be; the message has a line for each. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Parses the settings; an empty one counts as unset.
 * @throws EnvironmentError
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const shape = Object.fromEntries(Object.entries(SETTINGS).map(([name, { schema }]) => [name, schema]));
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return withCompanions(parsed.data as Env);
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const value = MAY_HOLD_SECRETS.has(name) ? '' : ` (it is "${given[name]}")`;
    return `The setting ${name} ${message}${value}.`;
  });
  throw new EnvironmentError([...new Set(problems)].join('\n'));
}

/** What each of these settings is of no use without. */
const COMPANIONS = {
  MILLRACE_PICTURES_BUCKET: ['MILLRACE_PICTURES_ACCESS_KEY', 'MILLRACE_PICTURES_SECRET_KEY'],
  DATABASE_OWNER_URL: ['DATABASE_URL'],
} as const;

function withCompanions(env: Env): Env {
  const problems = (Object.keys(COMPANIONS) as (keyof typeof COMPANIONS)[]).flatMap((name) =>
    env[name] === undefined
      ? []
      : COMPANIONS[name]
          .filter((companion) => !env[companion])
          .map((companion) => `The setting ${companion} is missing; ${name} needs it.`),
  );
  if (problems.length === 0) return env;
  throw new EnvironmentError(problems.join('\n'));
}

/** Whether `text` is an http(s) origin: no path, query, fragment or password. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

function areRedisAddresses(text: string): boolean {
  return REDIS_ADDRESSES.test(text) && text.split(',').every((address) => URL.canParse(address.trim()));
}

/** In lower case and without the slash at its end. */
function originOf(text: string): string {
  return new URL(text).origin;
}

let parsedOnce: Env | undefined;

/** The process's own environment, parsed at first use. */
export function env(): Env {
  parsedOnce ??= parseEnv(process.env);
  return parsedOnce;
}

/** The README's table of settings, in Markdown. */
export function settingsTable(): string {
  const rows = Object.entries(SETTINGS).map(
    ([name, { fallback, meaning }]) => `| \`${name}\` | ${fallback} | ${meaning} |`,
  );
  return ['| Setting | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}
