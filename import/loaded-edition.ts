import { Client } from 'pg';
import { demoFingerprint } from '../demo/fingerprint.ts';

/** The fingerprint that a demo catalogue of `parts` parts has once loaded. */
export const demoEdition = (parts: number): string => demoFingerprint(parts);

/** What is loaded now; undefined when nothing is. The database must be migrated. */
export async function loadedEdition(
  url: string,
): Promise<{ fingerprint: string; source: string; parts: number } | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ fingerprint: string; source: string; parts: number }>(
      'select fingerprint, source, part_count as parts from catalog.edition',
    );
    return rows[0];
  } finally {
    await client.end();
  }
}
