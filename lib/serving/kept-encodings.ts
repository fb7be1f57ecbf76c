import type { ContentEncoding } from './accepted-encoding.ts';
import { compress } from './compress.ts';

/** About 2,000 lists or 2,800 parts. */
const MOST_BYTES = 32_000_000;

/**
 * Bodies as they were compressed, by the digest of what they were made of: a page is compressed once, however often it
 * is sent. Not by the page's ETag, which Next makes of 52 bits that anyone can aim at: a search page made to have the
 * home page's ETag would be sent in its place. The least recently sent go first.
 */
export class KeptEncodings {
  #kept = new Map<string, Buffer>();
  #underWay = new Map<string, Promise<Buffer>>();
  #bytes = 0;
  #mostBytes: number;

  constructor(mostBytes: number = MOST_BYTES) {
    this.#mostBytes = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** What is there, at once. */
  find(digest: string, encoding: ContentEncoding): Buffer | undefined {
    const key = `${encoding} ${digest}`;
    const found = this.#kept.get(key);
    if (found) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
    }
    return found;
  }

  /** Compresses `body` and keeps it; who asks for the same meanwhile waits for the same. */
  make(body: Buffer, digest: string, encoding: ContentEncoding): Promise<Buffer> {
    const key = `${encoding} ${digest}`;
    const waiting = this.#underWay.get(key);
    if (waiting) return waiting;
    const made = compress(body, encoding, { effort: 'kept' })
      .then((content) => {
        this.#keep(key, content);
        return content;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, made);
    return made;
  }

  #keep(key: string, content: Buffer): void {
    if (content.byteLength > this.#mostBytes) return;
    this.#kept.set(key, content);
    this.#bytes += content.byteLength;
    for (const [oldest, { byteLength }] of this.#kept) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= byteLength;
    }
  }
}
