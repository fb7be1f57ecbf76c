/**
 * The environment for a process of the site: the server, `next dev`, `next build`. It has the application's address and
 * not the owner's; that one is empty rather than absent, because Next would take it from `.env.local` otherwise.
 */
export function siteEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: '' };
}
