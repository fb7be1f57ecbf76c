import { Client } from 'pg';

/** A connection takes 4 ms, on a busy server some hundred. */
const SLICE_MS = 250;
/** One alone would be over at once in a process that was itself held up, with the answer there and not read yet. */
const SLICES = 5;

/**
 * Asks a database server, on a connection of its own, whether it answers.
 * @throws what `pg` throws where it does not, within 1.25 s
 */
export async function probe(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, application_name: 'millrace probe' });
  // A connection that breaks rejects what waits for it; nobody else has to hear of it.
  client.on('error', () => {});
  let slices = 0;
  const limit = setInterval(() => {
    slices += 1;
    if (slices === SLICES) client.connection.stream.destroy(noAnswer());
  }, SLICE_MS).unref();
  try {
    await client.connect();
    await client.query('select');
  } finally {
    clearInterval(limit);
    client.end().catch(() => {});
  }
}

const noAnswer = (): Error =>
  Object.assign(new Error(`The database does not answer within ${SLICES * SLICE_MS} ms.`), {
    code: 'ETIMEDOUT',
  });
