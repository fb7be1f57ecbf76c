import { Client } from 'pg';

/** A connection takes 4 ms, on a busy server some hundred. */
const PROBE_LIMIT_MS = 1_250;

/**
 * Asks a database server, on a connection of its own, whether it answers.
 * @throws what `pg` throws where it does not, within 1.25 s
 */
export async function probe(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, application_name: 'millrace probe' });
  // A connection that breaks rejects what waits for it; nobody else has to hear of it.
  client.on('error', () => {});
  const limit = setTimeout(() => client.connection.stream.destroy(), PROBE_LIMIT_MS).unref();
  try {
    await client.connect();
    await client.query('select');
  } finally {
    clearTimeout(limit);
    client.end().catch(() => {});
  }
}
