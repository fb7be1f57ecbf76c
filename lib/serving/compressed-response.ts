import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { log } from '../log/log.ts';
import { acceptedEncoding, type ContentEncoding } from './accepted-encoding.ts';
import { type Compressor, compress, compressor } from './compress.ts';
import { isEncodable } from './encodable.ts';
import { digestOf, hasTag, weakened } from './entity-tag.ts';
import { KeptEncodings } from './kept-encodings.ts';
import { RecentDigests } from './recent-digests.ts';

/** Below this the headers are the greater part. */
const LEAST_BYTES = 1_024;
/** Every answer of these is new, so that keeping it would push out what is asked for again. */
const ALWAYS_NEW = /\bno-cache\b/i;

const kept = new KeptEncodings();
const digests = new RecentDigests();

/**
 * A response that is sent with brotli or gzip where its client takes that and it is worth it (`encodable.ts`). What
 * comes in one piece and may be kept by anyone is compressed once; the rest each time, what comes in several pieces
 * while it comes. Route handlers write their one piece before they say that it was the last, so the first waits for the
 * event loop's turn to end.
 */
export class CompressedResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Request> {
  /** The headers of the request as they came. Next is given another set (`request-headers.ts`) before it answers. */
  protected readonly asked: IncomingHttpHeaders = this.req.headers;
  /** Undecided until the headers are complete; null is as it is. */
  #encoding: ContentEncoding | null | undefined;
  /** The first piece of an encoded answer, until there is a second or the end. */
  #first: Buffer | undefined;
  #compressor: Compressor | undefined;
  #hasEnded = false;

  /** Also while they wait for the body: Next would set more, or begin another answer. */
  // @ts-expect-error TS2611: an accessor in Node, a property in its types.
  override get headersSent(): boolean {
    return haveLeft(this) || Boolean(this.#encoding);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    if (this.#encoding !== undefined) return super.writeHead(status, ...(rest as [OutgoingHttpHeaders]));
    this.setHead(status, ...rest);
    return this.#decide() ? this : super.writeHead(status);
  }

  /** Takes in what {@link writeHead} is given, and sends nothing. */
  protected setHead(status: number, ...rest: unknown[]): void {
    this.statusCode = status;
    if (typeof rest[0] === 'string') this.statusMessage = rest.shift() as string;
    this.#setHeaders(rest[0] as OutgoingHttpHeaders | readonly OutgoingHttpHeader[] | undefined);
  }

  override flushHeaders(): void {
    if (!this.#decide() || this.#compressor) super.flushHeaders();
  }

  override write(...args: unknown[]): boolean {
    if (!this.#decide()) return super.write(...(args as [string]));
    if (this.#hasEnded || this.destroyed) return false;
    const callback = callbackOf(args);
    const piece = bytesOf(args);
    if (this.#first || this.#compressor) return this.#stream().write(piece, callback);
    this.#first = piece;
    setImmediate(() => this.#hasEnded || this.destroyed || this.#stream().flush());
    if (callback) queueMicrotask(callback);
    return true;
  }

  override end(...args: unknown[]): this {
    const encoding = this.#decide();
    if (!encoding) return super.end(...(args as [string]));
    if (this.#hasEnded) return this;
    this.#hasEnded = true;
    const callback = callbackOf(args);
    if (callback) this.once('finish', callback);
    const [chunk, charset] = args;
    if (this.#compressor) this.#compressor.end(bytesOf(args));
    else if (this.#first) this.#sendWhole(Buffer.concat([this.#first, bytesOf(args)]), encoding);
    else if (typeof chunk === 'string' && typeof charset !== 'string') this.#sendWhole(chunk, encoding);
    else this.#sendWhole(bytesOf(args), encoding);
    return this;
  }

  /**
   * While an answer is compressed, the connection's `drain` is the compressor's to hear: it goes on. Who writes the
   * answer waits for room in the compressor, and would otherwise be told to write more each time a slow client takes
   * some.
   */
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'drain' || !this.#compressor) return super.emit(event, ...args);
    this.#compressor.resume();
    return true;
  }

  /** Next calls this after each piece of a stream, so that it does not wait for the next one. */
  flush(): void {
    this.#compressor?.flush();
  }

  /** What stands for a page of HTML, without hashing it again where it is the one that came last under its ETag. */
  protected digestOfPage(html: string, etag: string): string {
    return digests.of(html, etag);
  }

  /** Called once, when all headers are set but what compression changes. */
  protected headersAreKnown(): void {}

  // Below it is `super.setHeader`: Next replaces `setHeader` by one that does nothing once headers are sent.

  #decide(): ContentEncoding | null {
    if (this.#encoding !== undefined) return this.#encoding;
    this.#encoding = null;
    if (!haveLeft(this)) this.headersAreKnown();
    if (this.statusCode === 304) this.#confirmWeakTag();
    if (haveLeft(this) || !isEncodable(this)) return null;
    this.#addVary();
    this.#encoding = acceptedEncoding(this.asked['accept-encoding']) ?? null;
    return this.#encoding;
  }

  /** Who has an encoded answer gets its own tag confirmed. */
  #confirmWeakTag(): void {
    const etag = this.getHeader('etag');
    if (typeof etag !== 'string' || !this.asked['if-none-match']?.includes(weakened(etag))) return;
    super.setHeader('ETag', weakened(etag));
    this.#addVary();
  }

  #addVary(): void {
    const vary = [this.getHeader('vary') ?? []].flat().join(', ');
    if (/\*|\baccept-encoding\b/i.test(vary)) return;
    super.setHeader('Vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
  }

  #setHeaders(headers: OutgoingHttpHeaders | readonly OutgoingHttpHeader[] | undefined): void {
    if (Array.isArray(headers)) {
      const flat = headers.flat();
      for (let index = 0; index < flat.length; index += 2) this.setHeader(flat[index], flat[index + 1]);
      return;
    }
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) this.setHeader(name, value);
  }

  #sendWhole(body: Buffer | string, encoding: ContentEncoding): void {
    if (body.length < LEAST_BYTES) {
      this.#sendPlain(body);
      return;
    }
    const cacheControl = String(this.getHeader('cache-control') ?? 'no-cache');
    if (ALWAYS_NEW.test(cacheControl) && !this.hasHeader('etag')) {
      this.#sendMade(compress(asBuffer(body), encoding, { effort: 'once' }), body, encoding);
      return;
    }
    const etag = this.getHeader('etag');
    const isPage = typeof body === 'string' && typeof etag === 'string';
    const digest = isPage ? digests.of(body, etag) : digestOf(body);
    if (this.#isKnown(digest)) return;
    const found = kept.find(digest, encoding);
    if (!found) {
      this.#sendMade(kept.make(asBuffer(body), digest, encoding), body, encoding);
      return;
    }
    this.#sendEncoded(found, encoding);
    kept.improve(body, digest, encoding);
  }

  /** Gives an answer without a tag one, as Next does not to route handlers' answers. @returns whether it is a 304 now */
  #isKnown(digest: string): boolean {
    if (this.hasHeader('etag') || this.statusCode !== 200) return false;
    const etag = `"${digest}"`;
    const isKnown = hasTag(this.asked['if-none-match'], etag);
    super.setHeader('ETag', isKnown ? weakened(etag) : etag);
    if (!isKnown) return false;
    this.#encoding = null;
    this.statusCode = 304;
    for (const name of ['content-type', 'content-length']) this.removeHeader(name);
    super.end();
    return true;
  }

  #sendMade(making: Promise<Buffer>, body: Buffer | string, encoding: ContentEncoding): void {
    making.then(
      (content) => this.destroyed || this.#sendEncoded(content, encoding),
      (error: unknown) => {
        log.error({ event: 'answer.not-compressed', err: error, request: this.req });
        this.#sendPlain(body);
      },
    );
  }

  #sendEncoded(content: Buffer, encoding: ContentEncoding): void {
    this.#markEncoded(encoding);
    super.setHeader('Content-Length', content.byteLength);
    super.end(content);
  }

  #sendPlain(body: Buffer | string): void {
    this.#encoding = null;
    super.end(body);
  }

  #stream(): Compressor {
    if (this.#compressor) return this.#compressor;
    const encoding = this.#encoding as ContentEncoding;
    this.#markEncoded(encoding);
    this.removeHeader('content-length');
    const stream = compressor(encoding);
    this.#compressor = stream;
    stream.on('data', (piece: Buffer) => super.write(piece) || stream.pause());
    stream.on('end', () => super.end());
    stream.on('error', (error) => this.destroy(error));
    stream.on('drain', () => super.emit('drain'));
    this.on('close', () => stream.destroy());
    if (this.#first) stream.write(this.#first);
    this.#first = undefined;
    return stream;
  }

  #markEncoded(encoding: ContentEncoding): void {
    super.setHeader('Content-Encoding', encoding);
    const etag = this.getHeader('etag');
    if (typeof etag === 'string') super.setHeader('ETag', weakened(etag));
  }
}

const haveLeft = (response: ServerResponse): boolean =>
  Reflect.get(ServerResponse.prototype, 'headersSent', response);

const asBuffer = (body: Buffer | string): Buffer => (typeof body === 'string' ? Buffer.from(body) : body);

function callbackOf(args: readonly unknown[]): (() => void) | undefined {
  return args.find((argument) => typeof argument === 'function') as (() => void) | undefined;
}

/** What `write` and `end` were given, as bytes; none for what is neither a string nor bytes. */
export function bytesOf([chunk, encoding]: readonly unknown[]): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
  if (Buffer.isBuffer(chunk)) return chunk;
  return chunk instanceof Uint8Array
    ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    : Buffer.alloc(0);
}
