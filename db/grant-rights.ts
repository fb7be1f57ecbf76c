import { readFileSync } from 'node:fs';
import type { Client } from 'pg';

const RIGHTS = readFileSync(new URL('rights.sql', import.meta.url), 'utf8');

/**
 * Gives the application's and the reader's roles the rights of `rights.sql`, as far as the roles and the tables exist,
 * in the transaction of `client`, which must be the owner's. Costs one look where nothing is missing.
 */
export async function grantRights(client: Client): Promise<void> {
  await client.query(RIGHTS);
}
