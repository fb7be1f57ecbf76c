import { log } from '../log/log.ts';
import type { ContentEncoding } from './accepted-encoding.ts';
import { compress } from './compress.ts';

/** About 2,000 lists or 2,800 parts. */
const MOST_BYTES = 32_000_000;
/** Bytes or characters; a list has 240,000. What is much larger is a file, and would hold its thread for seconds. */
const MOST_LENGTH_MADE_BEST = 1_000_000;
/** After each body for so many times as long as it took: a tenth of one processor at most goes into better encodings. */
const REST = 9;

interface Kept {
  readonly content: Buffer;
  readonly isBest: boolean;
}

/**
 * Bodies as they were compressed, by the digest of what they were made of: a page is compressed once, however often it
 * is sent. Not by the page's ETag, which Next makes of 52 bits that anyone can aim at: a search page made to have the
 * home page's ETag would be sent in its place. The least recently sent go first.
 */
export class KeptEncodings {
  #kept = new Map<string, Kept>();
  #underWay = new Map<string, Promise<Buffer>>();
  #bytes = 0;
  #isBusy = false;
  #mostBytes: number;

  constructor(mostBytes: number = MOST_BYTES) {
    this.#mostBytes = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** What is there, at once. */
  find(digest: string, encoding: ContentEncoding): Buffer | undefined {
    const key = keyOf(digest, encoding);
    const found = this.#kept.get(key);
    if (found) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
    }
    return found?.content;
  }

  /** Compresses `body` and keeps it; who asks for the same meanwhile waits for the same. */
  make(body: Buffer, digest: string, encoding: ContentEncoding): Promise<Buffer> {
    const key = keyOf(digest, encoding);
    const waiting = this.#underWay.get(key);
    if (waiting) return waiting;
    const made = compress(body, encoding, { effort: 'kept' })
      .then((content) => {
        this.#keep(key, { content, isBest: false });
        return content;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, made);
    return made;
  }

  /**
   * For what is sent again: compresses it as small as it can be, in the background, and keeps that instead. One at a
   * time and with a rest; what comes meanwhile stays as it is until it is sent once more, so what is sent most comes
   * first and nothing waits in memory.
   */
  improve(body: Buffer | string, digest: string, encoding: ContentEncoding): void {
    const key = keyOf(digest, encoding);
    if (this.#isBusy || encoding !== 'br' || body.length > MOST_LENGTH_MADE_BEST) return;
    if (this.#kept.get(key)?.isBest !== false) return;
    this.#isBusy = true;
    const startedAt = performance.now();
    compress(Buffer.from(body as string), encoding, { effort: 'best' })
      .then((content) => this.#replace(key, content))
      .catch((error: unknown) => log.error({ event: 'answer.not-compressed-better', err: error }))
      .finally(() => {
        setTimeout(() => (this.#isBusy = false), (performance.now() - startedAt) * REST).unref();
      });
  }

  /** What has gone meanwhile is not asked for enough to come back. */
  #replace(key: string, content: Buffer): void {
    const quick = this.#kept.get(key);
    if (!quick) return;
    this.#bytes += content.byteLength - quick.content.byteLength;
    this.#kept.set(key, { content, isBest: true });
  }

  #keep(key: string, one: Kept): void {
    if (one.content.byteLength > this.#mostBytes) return;
    this.#kept.set(key, one);
    this.#bytes += one.content.byteLength;
    for (const [oldest, { content }] of this.#kept) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= content.byteLength;
    }
  }
}

const keyOf = (digest: string, encoding: ContentEncoding): string => `${encoding} ${digest}`;
