import { hash, randomInt } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';

const PAGE_BYTES = 4096;
/** A file of another version is not looked into. */
const SCHEMA_VERSION = 1;
/** Two processes that make the file at once wait for each other; afterwards nobody waits for long. */
const OPEN_WAIT_MS = 250;
const WAIT_MS = 4;
/** Written back in pieces that take less than a millisecond. */
const CHECKPOINT_PAGES = 64;
const LOG_BYTES = 8_000_000;
/** What is evicted at once: measured below 5 ms (`perf/cache/disk.ts`). */
const BATCH = 16;
const DAY_MS = 86_400_000;
/** Who reads an entry is written down this often, so that reading does not become writing. */
const USE_WRITTEN_MS = 600_000;
/** A claim further ahead than any claim lasts was made before the clock was put back. */
const LONGEST_CLAIM_MS = 60_000;
const KEY_BYTES = 16;

const SCHEMA = `
  create table namespace (id integer primary key, name text not null unique);
  create table entry (
    id integer primary key, namespace integer not null, key blob not null, checksum integer not null,
    expires_at integer not null, used_at integer not null, uses integer not null,
    rank integer not null, -- what goes first is small
    tags blob not null);
  create unique index entry_key on entry (namespace, key);
  create index entry_rank on entry (namespace, rank);
  -- Apart, so that writing down a use does not write the page anew.
  create table body (id integer primary key, bytes blob not null);
  create table claim (key blob primary key, owner integer not null, until integer not null) without rowid;
  pragma user_version = ${SCHEMA_VERSION};`;

/** What is in the file cannot be used: of another version, or larger than it may be. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError';
}

interface Row {
  readonly id: number;
  readonly checksum: number;
  readonly expires_at: number;
  readonly used_at: number;
  readonly uses: number;
  readonly bytes: Uint8Array;
}

interface DiskFileOptions {
  readonly mostBytes: number;
  readonly namespace: string;
  readonly isReadOnly?: boolean;
}

interface Found {
  readonly id: number;
  readonly bytes: Uint8Array | undefined;
  readonly isNewUse: boolean;
}

/**
 * A cache in one SQLite file, for one namespace of several in it. Everything here is synchronous, takes less than a
 * millisecond or two, and throws what SQLite says. A lost write is a miss, so nothing is waited for to be on the disk.
 */
export class DiskFile {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #mostPages: number;
  readonly #name: string;
  readonly #namespace: number;
  /** Of claims: this connection. */
  readonly #owner = randomInt(2 ** 47);

  /** @throws UnusableFileError, or what SQLite says of it */
  constructor(path: string, { mostBytes, namespace, isReadOnly = false }: DiskFileOptions) {
    this.#mostPages = Math.floor(mostBytes / PAGE_BYTES);
    this.#name = namespace;
    // Where nothing can be written, not even the files by which processes agree on who writes.
    const place = isReadOnly ? Object.assign(pathToFileURL(path), { search: '?immutable=1' }) : path;
    this.#db = new DatabaseSync(place, { timeout: OPEN_WAIT_MS, readOnly: isReadOnly });
    try {
      if (!isReadOnly) this.#prepare();
      this.#namespace = this.#namespaceId(isReadOnly);
      this.#db.exec(`pragma busy_timeout = ${WAIT_MS}`);
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  /** Bytes in use; what was freed in the file is not. */
  get bytes(): number {
    return this.#usedPages() * PAGE_BYTES;
  }

  /** What is there; without bytes where it has expired or is damaged. */
  find(key: string): Found | undefined {
    const row = this.#run(
      `select entry.id, checksum, expires_at, used_at, uses, bytes from entry join body using (id)
       where namespace = ? and key = ?`,
    ).get(this.#namespace, keyOf(key)) as Row | undefined;
    if (!row) return undefined;
    const at = Date.now();
    const isGood = row.expires_at > at && crc32(row.bytes) === row.checksum;
    const isNewUse = row.uses === 0 || at - row.used_at > USE_WRITTEN_MS;
    return { id: row.id, bytes: isGood ? row.bytes : undefined, isNewUse };
  }

  /** Writes down that it was read, where that is due; takes away what cannot be. */
  noteRead({ id, bytes, isNewUse }: Found): void {
    if (!bytes) this.#remove([id]);
    else if (isNewUse)
      this.#run('update entry set used_at = ?1, uses = uses + 1, rank = ?1 + ?2 where id = ?3').run(
        Date.now(),
        DAY_MS,
        id,
      );
  }

  put(
    key: string,
    bytes: Uint8Array,
    { lifetimeMs, tags }: { lifetimeMs: number; tags: readonly string[] },
  ): void {
    const pages = Math.ceil(bytes.byteLength / PAGE_BYTES) + 8;
    if (pages > this.#mostPages / 8) return;
    const at = Date.now();
    this.#inTransaction(() => {
      for (let batch = 0; batch < 8 && this.#usedPages() + pages > this.#mostPages; batch += 1) this.#evict();
      const entry = this.#run(
        `insert into entry (namespace, key, checksum, expires_at, used_at, uses, rank, tags)
         values (?, ?, ?, ?, ?, 0, ?, ?)
         on conflict (namespace, key) do update set checksum = excluded.checksum, expires_at = excluded.expires_at,
           rank = max(rank, excluded.rank), tags = excluded.tags
         returning id`,
      ).get(this.#namespace, keyOf(key), crc32(bytes), at + lifetimeMs, at, at, tagsOf(tags)) as {
        id: number;
      };
      this.#run('insert or replace into body (id, bytes) values (?, ?)').run(entry.id, bytes);
    });
  }

  claim(key: string, ms: number): boolean {
    const at = Date.now();
    const { changes } = this.#run(
      `insert into claim (key, owner, until) values (?, ?, ?)
       on conflict (key) do update set owner = excluded.owner, until = excluded.until
       where until <= ? or until > ?`,
    ).run(this.#claimKey(key), this.#owner, at + ms, at, at + LONGEST_CLAIM_MS);
    return changes === 1;
  }

  release(key: string): void {
    this.#run('delete from claim where key = ? and owner = ?').run(this.#claimKey(key), this.#owner);
  }

  /** Claims of processes that were killed while nobody else wanted the same. */
  forgetOldClaims(): void {
    this.#run('delete from claim where until <= ?').run(Date.now());
  }

  /** Of `limit` entries after `id`: how many show one of `tags`, and the last one's id; undefined at the end. */
  countTagged(
    tags: ReadonlySet<number>,
    { after, limit }: { after: number; limit: number },
  ): { found: number; last: number } | undefined {
    const rows = this.#run(
      'select id, tags from entry where id > ? and namespace = ? and expires_at > ? order by id limit ?',
    ).all(after, this.#namespace, Date.now(), limit) as { id: number; tags: Uint8Array }[];
    const last = rows.at(-1)?.id;
    if (last === undefined) return undefined;
    const found = rows.filter((row) => hasOne(row.tags, tags)).length;
    return { found, last };
  }

  close(): void {
    this.#db.close();
  }

  /** Other releases' entries first, then the least recently used; what was read again stays a day longer. */
  #evict(): void {
    const ids = this.#run(
      `select id from (select id from entry where namespace in (select id from namespace where id <> :own)
         order by namespace, rank limit :batch)
       union all select id from (select id from entry where namespace = :own order by rank limit :batch)
       limit :batch`,
    ).all({ own: this.#namespace, batch: BATCH }) as { id: number }[];
    this.#remove(ids.map(({ id }) => id));
  }

  #remove(ids: readonly number[]): void {
    for (const table of ['entry', 'body'])
      this.#run(`delete from ${table} where id in (select value from json_each(?))`).run(JSON.stringify(ids));
  }

  #prepare(): void {
    const version = this.#pragma('user_version');
    if (version !== 0 && version !== SCHEMA_VERSION)
      throw new UnusableFileError(`it is of version ${version}, not ${SCHEMA_VERSION}`);
    this.#db.exec(
      `pragma journal_mode = wal; pragma synchronous = off; pragma wal_autocheckpoint = ${CHECKPOINT_PAGES};
       pragma journal_size_limit = ${LOG_BYTES}`,
    );
    if (this.#pragma('page_count') > this.#mostPages)
      throw new UnusableFileError('it is larger than MILLRACE_CACHE_DISK_MB');
    this.#db.exec(`pragma max_page_count = ${this.#mostPages}`);
    this.#inTransaction(() => {
      if (this.#pragma('user_version') === 0) this.#db.exec(SCHEMA);
    });
  }

  /** 0, which is nobody's, where a file that cannot be written does not know it. */
  #namespaceId(isReadOnly: boolean): number {
    const find = (): { id: number } | undefined =>
      this.#run('select id from namespace where name = ?').get(this.#name) as { id: number } | undefined;
    if (!isReadOnly && !find())
      this.#run('insert or ignore into namespace (name) values (?)').run(this.#name);
    return find()?.id ?? 0;
  }

  #usedPages(): number {
    return this.#pragma('page_count') - this.#pragma('freelist_count');
  }

  #pragma(name: string): number {
    return Object.values(this.#run(`pragma ${name}`).get() as Record<string, number>)[0] ?? 0;
  }

  /** Takes the lock at once: one that is taken when something was read already cannot be waited for. */
  #inTransaction(work: () => void): void {
    this.#db.exec('begin immediate');
    try {
      work();
      this.#db.exec('commit');
    } catch (error) {
      // Some errors have ended it already.
      if (this.#db.isTransaction) this.#db.exec('rollback');
      throw error;
    }
  }

  #run(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const prepared = this.#db.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  #claimKey = (key: string): Uint8Array => keyOf(`${this.#name}\n${key}`);
}

const keyOf = (key: string): Uint8Array => hash('sha256', key, 'buffer').subarray(0, KEY_BYTES);

/** Tags as hashes of 32 bits: enough to count by. */
const tagsOf = (tags: readonly string[]): Uint8Array =>
  new Uint8Array(Uint32Array.from(tags, (tag) => crc32(tag)).buffer);

function hasOne(bytes: Uint8Array, tags: ReadonlySet<number>): boolean {
  // A copy begins where four bytes may.
  const found = new Uint32Array(bytes.slice().buffer);
  for (const tag of found) if (tags.has(tag)) return true;
  return false;
}
