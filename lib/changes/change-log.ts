import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { changesPool } from '../db/pool.ts';
import { read, statement } from '../db/query.ts';
import type { SequencedChange } from './sequenced-change.ts';

const OWN = { from: changesPool };

/** What was numbered last. The mark tells it from what another course of events gave the same number. */
export interface Numbered {
  readonly seq: number;
  readonly mark: string;
}

interface Sequenced {
  /** Undefined where nothing has a number, or somebody else is giving some: what they know may be new. */
  readonly newest: Numbered | undefined;
  /** Whether somebody else is at it, so that `newest` may be older than this look. */
  readonly isBusy: boolean;
}

/** A change with its place within its number. */
export interface PlacedChange extends SequencedChange {
  readonly id: string;
}

/** A change as it is read, with null for what it has not. */
export interface ChangeRow {
  readonly seq: number;
  readonly kind: SequencedChange['kind'];
  readonly partNumber: string | null;
  readonly categorySlug: string | null;
  readonly tag: string | null;
}

// float8 because `pg` gives bigint as text; it is exact up to 2^53.
const SEQUENCE_CHANGES = statement<{ isBusy: boolean; seq: number | null; mark: string | null }>(
  'sequenceChanges',
  'select is_busy as "isBusy", seq::float8 as seq, mark from millrace.sequence_changes()',
  NOTHING_SHOWN,
);

const CHANGES_AFTER = statement<ChangeRow & { readonly id: string }>(
  'changesAfter',
  `select seq::float8 as seq, id, kind, part_number as "partNumber", slug as "categorySlug", tag
   from millrace.changes_after($1, $2, $3, $4)`,
  NOTHING_SHOWN,
);

const HAS_COMMITTED = statement<{ known: boolean }>(
  'hasCommitted',
  'select millrace.has_committed($1, $2) as known',
  NOTHING_SHOWN,
);

const CONTINUE_AFTER = statement<{ done: string }>(
  'continueAfter',
  'select millrace.continue_after($1) as done',
  NOTHING_SHOWN,
);

const PRUNE_CHANGES = statement<{ gone: number }>(
  'pruneChanges',
  'select millrace.prune_changes($1) as gone',
  NOTHING_SHOWN,
);

/**
 * Has numbers given to what was committed since the last time. Safe to repeat.
 * @throws DatabaseUnavailableError
 */
export async function sequenceChanges(): Promise<Sequenced> {
  const [row] = await read(SEQUENCE_CHANGES, [], OWN);
  if (!row) throw new Error('millrace.sequence_changes() gave no row.');
  const { isBusy, seq, mark } = row;
  return { isBusy, newest: seq === null || mark === null ? undefined : { seq, mark } };
}

interface ChangesAfterOptions {
  /** The last number to read. */
  readonly last: number;
  readonly most: number;
}

/** Changes after a place, in order; fewer than `most` when there are no more. @throws DatabaseUnavailableError */
export async function changesAfter(
  seq: number,
  id: string,
  { last, most }: ChangesAfterOptions,
): Promise<PlacedChange[]> {
  return (await read(CHANGES_AFTER, [seq, id, last, most], OWN)).map(changeOf);
}

/** Whether `known` is still in the database, and so is all that came after it. @throws DatabaseUnavailableError */
export async function hasCommitted({ seq, mark }: Numbered): Promise<boolean> {
  return (await read(HAS_COMMITTED, [seq, mark], OWN))[0]?.known === true;
}

/** Has the numbers go on after `seq`, with a change of everything. @throws DatabaseUnavailableError */
export async function continueAfter(seq: number): Promise<void> {
  await read(CONTINUE_AFTER, [seq], OWN);
}

/** Forgets up to `most` rows that are too old. @returns how many went */
export async function pruneChanges(most: number): Promise<number> {
  return (await read(PRUNE_CHANGES, [most], OWN))[0]?.gone ?? 0;
}

export function changeOf<Row extends ChangeRow>({ partNumber, categorySlug, tag, ...row }: Row) {
  return {
    ...row,
    partNumber: partNumber ?? undefined,
    categorySlug: categorySlug ?? undefined,
    tag: tag ?? undefined,
  };
}
