import { Client } from 'pg';
import { type ChangeRow, changeOf } from './change-log.ts';
import type { SequencedChange } from './sequenced-change.ts';

const CONNECT_TIMEOUT_MS = 2_000;
/** Ten million changes are grouped in 20 s. */
const STATEMENT_TIMEOUT_MS = 120_000;
const ROWS_AT_ONCE = 5_000;
/** An hour less than changes are kept. */
const HISTORY = "interval '24 hours'";

export interface HistoryOptions {
  readonly url: string;
  /** The last number to read. */
  readonly last: number;
  /** Gets what changed, each thing once with its greatest number; those that came last may come first. */
  readonly onChanges: (changes: readonly SequencedChange[]) => void;
}

/**
 * What changed within the last day. On a connection of its own: the rows come through a cursor, so that memory stays
 * bounded, and grouping millions takes longer than a page's statement may.
 * @returns the number up to which nothing is told
 */
export async function readHistory({ url, last, onChanges }: HistoryOptions): Promise<number> {
  const client = new Client({
    connectionString: url,
    application_name: 'millrace changes',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS,
  });
  // What breaks between two statements fails the next one.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read, read only');
    const { rows } = await client.query<{ since: number }>(
      `select coalesce(
         (select seq from millrace.committed where committed_at < now() - ${HISTORY} order by committed_at desc, seq desc limit 1),
         (select min(seq) - 1 from millrace.committed), 0)::float8 as since`,
    );
    const since = rows[0]?.since ?? 0;
    // Declared WITH HOLD or not, a cursor is planned for its first rows unless told otherwise.
    await client.query('set local cursor_tuple_fraction = 1');
    await client.query(
      `declare history no scroll cursor for
       select max(seq)::float8 as seq, kind, part_number as "partNumber", slug as "categorySlug", tag
       from millrace.committed join millrace.change using (xid)
         left join catalog.category on category.id = category_id
       where seq > ${since} and seq <= ${last}
       group by kind, part_number, slug, tag`,
    );
    for (;;) {
      const page = await client.query<ChangeRow>(`fetch ${ROWS_AT_ONCE} from history`);
      if (page.rows.length > 0) onChanges(page.rows.map(changeOf));
      if (page.rows.length < ROWS_AT_ONCE) return since;
    }
  } finally {
    await client.end();
  }
}
