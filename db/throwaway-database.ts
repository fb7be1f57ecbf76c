import { randomBytes } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import { migrate } from './migrate.ts';
import { testOwnerUrl } from './test-owner.ts';

/** A database of a test's own, on the server of DATABASE_OWNER_URL. */
export interface ThrowawayDatabase extends AsyncDisposable {
  /** The owner's, as is `client`. */
  readonly url: string;
  /** Of the site that runs; what is tested of it is to use this one. */
  readonly applicationUrl: string;
  readonly client: Client;
  rows<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Creates a migrated, empty database; it is dropped, whoever is connected, when it is disposed of. */
export async function throwawayDatabase(): Promise<ThrowawayDatabase> {
  const server = testOwnerUrl();
  const application = process.env.DATABASE_URL ?? server;
  const name = `t_${randomBytes(6).toString('hex')}`;
  await once(server, `create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: name });
  const drop = (): Promise<void> => once(server, `drop database ${name} with (force)`);
  try {
    await migrate(url.href);
    const client = await connected(url.href);
    return {
      url: url.href,
      applicationUrl: Object.assign(new URL(application), { pathname: name }).href,
      client,
      rows: async (text, values = []) => (await client.query(text, [...values])).rows,
      [Symbol.asyncDispose]: async () => {
        await client.end();
        await drop();
      },
    };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function once(url: string, text: string): Promise<void> {
  const client = await connected(url);
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'millrace test' });
  await client.connect();
  return client;
}
