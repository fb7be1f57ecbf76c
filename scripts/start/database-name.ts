import { join } from 'node:path';

/** Host, port and name of the database of an address, without the user, the password and everything else. */
export function withoutPassword(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return host + pathname;
  } catch {
    return 'not a valid address';
  }
}

/** A database as sentences name it: that of DATABASE_URL by its address, the embedded one by its folder. */
export function databaseName({
  databaseUrl,
  dataDir,
}: {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}): string {
  return databaseUrl
    ? `database at ${withoutPassword(databaseUrl)}`
    : `embedded database in ${join(dataDir, 'postgres')}`;
}
