import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';

/** What became visible since the last look. */
export interface News {
  /** Names the catalogue that is loaded; '' for none. */
  readonly edition: string;
  /** Whether too much happened to be told one by one, or a load has replaced the catalogue. */
  readonly isEverything: boolean;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly kind: 'part' | 'price' | 'stock';
  readonly categoryId: number;
  readonly ordinal: number;
}

interface NewsRow {
  readonly snapshot: string;
  readonly edition: string;
  readonly changes: readonly [
    kind: Change['kind'] | 'catalogue' | 'all' | 'tag',
    categoryId: number | null,
    ordinal: number | null,
  ][];
}

/** Changes are kept for longer; whoever has not looked for so long may have missed some. */
const LONGEST_PAUSE_MS = 24 * 3_600_000;
/** More than this is dearer to follow than to read anew. */
const MOST_CHANGES = 50_000;

// Not `id > the last one`: ids are given out before the commit, so that lower ones may appear later. A row is news when
// its transaction was not visible in the snapshot of the last look. Other tags and turns of stock are
// for caches.
const NEWS = statement<NewsRow>(
  'news',
  `select pg_current_snapshot()::text as snapshot,
     coalesce((select fingerprint || ' ' || loaded_at from catalog.edition), '') as edition,
     coalesce((select json_agg(json_build_array(kind, category_id, ordinal)) from (
       select kind, category_id, ordinal from millrace.change
       where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
         and (kind in ('part', 'price', 'stock', 'catalogue', 'all') or tag = 'catalogue')
       limit ${MOST_CHANGES + 1}) as news), '[]') as changes`,
  NOTHING_SHOWN,
);

const NOW = statement<NewsRow>(
  'newsFromNow',
  `select pg_current_snapshot()::text as snapshot, '[]'::json as changes,
     coalesce((select fingerprint || ' ' || loaded_at from catalog.edition), '') as edition`,
  NOTHING_SHOWN,
);

/** Reads millrace.change as it grows; one reader a process. */
export class ChangeFeed {
  #snapshot: string | undefined;
  #lookedAt = performance.now();

  /** @throws DatabaseUnavailableError; nothing is lost, the next look has it. */
  async look(): Promise<News> {
    const startedAt = performance.now();
    const isTooLate = startedAt - this.#lookedAt > LONGEST_PAUSE_MS;
    const [row] = this.#snapshot === undefined ? await read(NOW) : await read(NEWS, [this.#snapshot]);
    if (!row) throw new Error('The database has no snapshot.');
    this.#snapshot = row.snapshot;
    this.#lookedAt = startedAt;
    const isEverything =
      isTooLate ||
      row.changes.length > MOST_CHANGES ||
      row.changes.some(([, categoryId]) => categoryId === null);
    return {
      edition: row.edition,
      isEverything,
      changes: isEverything
        ? []
        : row.changes.map(([kind, categoryId, ordinal]) => ({
            kind: kind as Change['kind'],
            categoryId: categoryId as number,
            ordinal: ordinal as number,
          })),
    };
  }
}
