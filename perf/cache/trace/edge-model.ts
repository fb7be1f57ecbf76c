/** What nobody has asked for so long goes: `inactive`. */
const INACTIVE_S = 86_400;

/**
 * nginx's cache by its own rules, with nothing in it: what was used longest ago goes when there are more than its keys
 * have room for, when all together weigh more than `max_size`, or after a day; and an entry of a former version is never
 * found again but weighs until it goes.
 */
export class EdgeModel {
  readonly #maxBytes: number;
  readonly #maxEntries: number;
  /** The one used longest ago first. */
  readonly #entries = new Map<string, { readonly bytes: number; readonly usedS: number }>();
  bytes = 0;

  constructor({ maxBytes, maxEntries }: { readonly maxBytes: number; readonly maxEntries: number }) {
    this.#maxBytes = maxBytes;
    this.#maxEntries = maxEntries;
  }

  /** @param key with the version of what it shows */
  has(key: string, atS: number): boolean {
    const entry = this.#entries.get(key);
    if (!entry || atS - entry.usedS >= INACTIVE_S) return false;
    this.#entries.delete(key);
    this.#entries.set(key, { ...entry, usedS: atS });
    return true;
  }

  keep(key: string, bytes: number, atS: number): void {
    this.bytes += bytes - (this.#entries.get(key)?.bytes ?? 0);
    this.#entries.delete(key);
    this.#entries.set(key, { bytes, usedS: atS });
    for (const [oldest, entry] of this.#entries) {
      const isFull = this.bytes > this.#maxBytes || this.#entries.size > this.#maxEntries;
      if (!isFull && atS - entry.usedS < INACTIVE_S) return;
      this.#entries.delete(oldest);
      this.bytes -= entry.bytes;
    }
  }
}
