/**
 * What is read from disk to be sent, for as long as somebody is being sent it: however many clients ask for one file and
 * take their time, it is in memory once. Nothing is kept beyond that: the references are weak.
 */
export class SharedBuffers {
  readonly #held = new Map<string, WeakRef<Uint8Array>>();
  readonly #reading = new Map<string, Promise<Uint8Array | undefined>>();
  readonly #gone = new FinalizationRegistry<string>((key) => {
    if (this.#held.get(key)?.deref() === undefined) this.#held.delete(key);
  });

  /** Files that are in memory, or were until just now. */
  get size(): number {
    return this.#held.size;
  }

  /**
   * @param key of one content: it never gets another
   * @param read asked where nobody is being sent it; undefined where there is no such file, and what it throws, is not kept
   */
  get<Content extends Uint8Array>(
    key: string,
    read: () => Promise<Content | undefined>,
  ): Promise<Content | undefined> {
    const held = this.#held.get(key)?.deref() as Content | undefined;
    if (held) return Promise.resolve(held);
    const reading = this.#reading.get(key) as Promise<Content | undefined> | undefined;
    if (reading) return reading;
    const begun = this.#read(key, read).finally(() => this.#reading.delete(key));
    this.#reading.set(key, begun);
    return begun;
  }

  async #read<Content extends Uint8Array>(
    key: string,
    read: () => Promise<Content | undefined>,
  ): Promise<Content | undefined> {
    const content = await read();
    if (!content) return undefined;
    this.#held.set(key, new WeakRef(content));
    this.#gone.register(content, key);
    return content;
  }
}
