import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';

const SHEET_KEY = statement<{ key: Buffer }>(
  'sheetKey',
  `select value as key from millrace.secret where name = 'picture sheets'`,
  NOTHING_SHOWN,
);

let known: Promise<Buffer> | undefined;

/**
 * What sheets are signed with: made with the database, the same for all instances on it, never changed.
 * @throws DatabaseUnavailableError
 */
export function sheetKey(): Promise<Buffer> {
  known ??= readSheetKey().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

/** The same, asked again. */
export async function readSheetKey(): Promise<Buffer> {
  const [row] = await read(SHEET_KEY);
  if (row) return row.key;
  throw new Error(
    "millrace.secret has no row 'picture sheets', with which the addresses of picture sheets are signed. " +
      'Insert one with at least 32 random bytes, as db/migrations/0010-picture-sheets.sql does.',
  );
}
