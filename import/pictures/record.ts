import type { Client } from 'pg';
import type { Picture } from '#lib/pictures/picture.ts';

/** Only one process adds pictures to a database at a time; any number that no other advisory lock uses. */
const PICTURES_LOCK = 7_205_103;

export interface Subject {
  readonly subject: 'part' | 'category' | 'illustration';
  /** Part number, slug or key. */
  readonly key: string;
  /** From 1. */
  readonly position: number;
}

export interface Recorded extends Subject {
  /** What it was made from, and how. */
  readonly madeFrom: string;
}

/** Waits for another process that adds pictures; the lock goes with the connection. */
export async function lockPictures(client: Client, onWait: () => void): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
    PICTURES_LOCK,
  ]);
  if (rows[0]?.locked) return;
  onWait();
  await client.query('select pg_advisory_lock($1)', [PICTURES_LOCK]);
}

export const subjectName = ({ subject, key, position }: Subject): string => `${subject} ${key} ${position}`;

/** One statement: a picture is in the catalogue with all of its files, or not at all. */
export async function record(
  client: Client,
  { subject, key, position, madeFrom }: Recorded,
  { hash, width, height, largest, tone }: Picture,
  fileName?: string,
): Promise<void> {
  await client.query(
    `with kept as (
       insert into millrace.picture (hash, width, height, largest, tone) values ($1, $2, $3, $4, $5)
       on conflict (hash) do nothing)
     insert into millrace.picture_of (subject, key, position, hash, made_from, file_name)
     values ($6, $7, $8, $1, $9, $10)
     on conflict (subject, key, position) do update
       set hash = excluded.hash, made_from = excluded.made_from, file_name = excluded.file_name, changed_at = now()`,
    [hash, width, height, largest, tone, subject, key, position, madeFrom, fileName ?? null],
  );
}

/** Takes illustrations that are drawn no longer out of the catalogue, and pictures that show nothing. */
export async function forgetOthers(client: Client, illustrations: readonly string[]): Promise<void> {
  await client.query("delete from millrace.picture_of where subject = 'illustration' and key <> all ($1)", [
    illustrations,
  ]);
  await forgetUnused(client);
}

/** Their files stay: pages that were made before still show them. */
export async function forgetUnused(client: Client): Promise<void> {
  await client.query(
    `delete from millrace.picture
     where not exists (select from millrace.picture_of where picture_of.hash = picture.hash)`,
  );
}
