import { once } from 'node:events';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { CopyEncoder } from './copy-encoder.ts';

/** Rows are handed to the server in pieces of about this size. */
const CHUNK_BYTES = 1 << 17;

/** One table being filled by COPY. Write rows to `rows`, call `flush` now and then, `close` at the end. */
export class CopyStream {
  readonly rows = new CopyEncoder(CHUNK_BYTES * 2);
  readonly #stream;
  readonly #finished: Promise<unknown>;
  #error: Error | undefined;

  /** `freeze` needs the table created or truncated in the same transaction; it saves a later vacuum. */
  constructor(
    client: Client,
    table: string,
    columns: readonly string[],
    options: { readonly freeze: boolean },
  ) {
    const freeze = options.freeze ? ', freeze' : '';
    this.#stream = client.query(
      from(`copy ${table} (${columns.join(', ')}) from stdin with (format binary${freeze})`),
    );
    this.#finished = once(this.#stream, 'finish');
    this.#finished.catch((error: Error) => {
      this.#error = error;
    });
  }

  /** True when there is enough to send; then `await flush()`. Keeps the loop over parts synchronous in between. */
  get full(): boolean {
    return this.rows.length >= CHUNK_BYTES;
  }

  /** Sends what was written and waits while the server is behind. */
  async flush(): Promise<void> {
    if (this.#error) throw this.#error;
    if (!this.#stream.write(this.rows.take())) {
      await Promise.race([once(this.#stream, 'drain'), this.#finished]);
      if (this.#error) throw this.#error;
    }
  }

  async close(): Promise<void> {
    this.rows.end();
    this.#stream.end(this.rows.take());
    await this.#finished;
  }
}
