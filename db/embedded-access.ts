import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './embedded-place.ts';
import { ROLES } from './embedded-roles.ts';

/**
 * Writes who may connect to the embedded PostgreSQL: from this machine only, always with a password, and the application
 * and the reader to `databases` alone. The roles need not exist yet.
 * @param databases as in pg_hba.conf
 */
export function writeAccess(place: Place, databases: string): void {
  const limited = `${ROLES.application},${ROLES.reader}`;
  const lines = [
    '# Written anew at each start by db/embedded-access.ts; changes made here are lost.',
    `host ${databases} ${limited} 127.0.0.1/32 scram-sha-256`,
    `host all ${limited} all reject`,
    'host all all 127.0.0.1/32 scram-sha-256',
  ];
  writeFileSync(join(place.cluster, 'pg_hba.conf'), `${lines.join('\n')}\n`);
}
