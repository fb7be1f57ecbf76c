import type { Pool } from 'pg';

/** Ninety days and what a report of ninety days may begin before. */
export const HOURS_KEPT_DAYS = 92;
/** A year to compare with the same month of, and a bit. */
export const DAYS_KEPT_DAYS = 400;

/** So few that nobody waits for the locks. */
const ROWS_AT_ONCE = 500;

const TOO_OLD = [
  ['millrace.vitals_hour', 'hour', HOURS_KEPT_DAYS],
  ['millrace.vitals_day', 'day', DAYS_KEPT_DAYS],
  ['millrace.vitals_writer', 'seen_at', DAYS_KEPT_DAYS],
] as const;

/** Deletes some of what is too old. @returns whether there may be more */
export async function pruneVitals(pool: Pool): Promise<boolean> {
  let isMore = false;
  for (const [table, column, days] of TOO_OLD) {
    const { rowCount } = await pool.query(
      `delete from ${table} where ctid = any (array(
         select ctid from ${table} where ${column} < now() - make_interval(days => $1)
         limit ${ROWS_AT_ONCE} for update skip locked))`,
      [days],
    );
    isMore ||= rowCount === ROWS_AT_ONCE;
  }
  return isMore;
}
