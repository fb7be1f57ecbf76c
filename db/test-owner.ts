/**
 * The address of the tests' database with the user that owns it, who may also make databases. DATABASE_URL is the
 * application's; set by hand, it may be for both.
 * @throws Error when neither is set
 */
export function testOwnerUrl(): string {
  // Not through lib/env.ts, which reads a setting once: a test may point it to its own database afterwards.
  const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set. `npm test` sets it; to run a test by hand, set it.');
  return url;
}
