import type { Client } from 'pg';
import type { CataloguePart } from './catalogue.ts';

/** Of the first amount written, in cents: above what the demo asks for anything. */
const FIRST_AMOUNT = 50_000_000;
const CENTS = 100;

/** Over all that write to the database of this run, one after the other. */
let nextAmount = FIRST_AMOUNT;

interface Written {
  readonly partNumber: string;
  /** On `performance.now()`; when the one after it was committed. */
  supersededMs: number;
}

/** Writes prices and knows from a shown one how long it had been out of date: no two prices that it writes are alike. */
export class Prices {
  readonly #client: Client;
  readonly #written = new Map<number, Written>();
  readonly #newest = new Map<string, Written>();
  /** What is below was written by nobody, or by one before this. */
  readonly #first = nextAmount;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Commits a new price of a part. @returns it, in cents, and when that was */
  async change({ id, partNumber }: CataloguePart): Promise<{ amount: number; committedMs: number }> {
    const amount = nextAmount;
    nextAmount += 1;
    // Before it is committed: it may be seen before its writer hears of that.
    const written = { partNumber, supersededMs: Number.POSITIVE_INFINITY };
    this.#written.set(amount, written);
    const before = this.#newest.get(partNumber) ?? this.#original(partNumber);
    await this.#client.query(
      'update catalog.price set per = 1, quantities = array[1], amounts = array[$2::bigint] where part_id = $1',
      [id, amount],
    );
    const committedMs = performance.now();
    before.supersededMs = committedMs;
    this.#newest.set(partNumber, written);
    return { amount, committedMs };
  }

  /**
   * How long ago a price had been replaced when it was asked for; 0 or less when it was the newest.
   * @param amount in cents
   */
  staleness(partNumber: string, amount: number, askedMs: number): number {
    if (amount < this.#first) return askedMs - this.#original(partNumber).supersededMs;
    const written = this.#written.get(amount);
    if (written?.partNumber !== partNumber) throw new Error(`${partNumber} has the price of another part.`);
    return askedMs - written.supersededMs;
  }

  readonly #originals = new Map<string, Written>();

  /** What was there at first. */
  #original(partNumber: string): Written {
    const known = this.#originals.get(partNumber);
    if (known) return known;
    const original = { partNumber, supersededMs: Number.POSITIVE_INFINITY };
    this.#originals.set(partNumber, original);
    return original;
  }
}

const IN_PAGE = /"price":"([\d.]+)"/;
const IN_MARKDOWN = /([\d,]+\.\d+) EUR/;

/** The price that an answer shows, in cents; undefined where it shows none. */
export function shownPrice(path: string, text: string): number | undefined {
  if (path.startsWith('/api/availability')) {
    const { parts } = JSON.parse(text) as { parts: { breaks: { amount: number }[] }[] };
    return parts[0]?.breaks[0]?.amount;
  }
  const shown = (path.endsWith('/markdown') ? IN_MARKDOWN : IN_PAGE).exec(text)?.[1];
  return shown === undefined ? undefined : Math.round(Number(shown.replaceAll(',', '')) * CENTS);
}
