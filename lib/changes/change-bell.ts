import { Client } from 'pg';

/** Written by the database: something changed; something was given its number. */
const CHANNELS = ['millrace_change', 'millrace_committed'];
const CONNECT_TIMEOUT_MS = 2_000;
/** A connection that a firewall forgot says nothing by itself. */
const PROBE_EVERY_MS = 10_000;
const PROBE_TIMEOUT_MS = 2_000;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

interface BellOptions {
  readonly url: string;
  /** Something may have changed: there was a notification, or the connection is new. */
  readonly onRing: () => void;
}

/** Listens for changes on a connection of its own and makes it anew when it is lost. What was missed is not told. */
export class ChangeBell {
  readonly #options: BellOptions;
  #client: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #waitMs = FIRST_WAIT_MS;
  #isStopped = false;

  constructor(options: BellOptions) {
    this.#options = options;
    void this.#open();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }

  async #open(): Promise<void> {
    const client = new Client({
      connectionString: this.#options.url,
      application_name: 'millrace changes',
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: PROBE_TIMEOUT_MS,
    });
    this.#client = client;
    client.on('notification', () => this.#options.onRing());
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    try {
      await client.connect();
      for (const channel of CHANNELS) await client.query(`listen ${channel}`);
    } catch {
      this.#lose(client);
      return;
    }
    if (this.#client !== client) return;
    this.#waitMs = FIRST_WAIT_MS;
    // What changed before it listened.
    this.#options.onRing();
    this.#probeLater(client);
  }

  #probeLater(client: Client): void {
    this.#timer = setTimeout(() => {
      client.query('select').then(
        () => this.#client === client && this.#probeLater(client),
        () => this.#lose(client),
      );
    }, PROBE_EVERY_MS).unref();
  }

  #lose(client: Client): void {
    if (this.#client !== client || this.#isStopped) return;
    this.#client = undefined;
    clearTimeout(this.#timer);
    client.end().catch(() => {});
    this.#timer = setTimeout(() => void this.#open(), this.#waitMs).unref();
    this.#waitMs = Math.min(2 * this.#waitMs, LONGEST_WAIT_MS);
  }
}
