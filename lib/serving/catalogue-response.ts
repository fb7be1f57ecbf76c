import type { IncomingMessage } from 'node:http';
import { POLICIES } from '../cache-policy/policies.ts';
import { renderContext } from '../cache-policy/render-context.ts';
import { databaseHealth } from '../db/health.ts';
import { env } from '../env.ts';
import { REQUEST_ID_HEADER, requestIdOf } from '../log/request-id.ts';
import { MISSING_MARK } from '../missing.ts';
import { release } from '../release.ts';
import { browserCacheControl } from './browser-caching.ts';
import { CompressedResponse } from './compressed-response.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { DATABASE_ANSWERS, page, problemDocument } from './database-answer.ts';
import { hasTag } from './entity-tag.ts';
import { scriptsAfterPaint } from './scripts-after-paint.ts';
import { securityHeaders } from './security-headers.ts';
import { sharedCachingHeaders } from './shared-caching.ts';
import { type WarmPage, warmPages } from './warm-pages.ts';

/** What Next said of its own answer does not hold for ours; what every answer has does. */
const KEPT_HEADERS = new Set(Object.keys(securityHeaders('https://')).map((name) => name.toLowerCase()));
/** Pages that are something else to who prefers Markdown or JSON (`rewrites` of next.config.ts). */
const NEGOTIATED = '/p/';
/** Our edge says in it up to which change it knows what it asks for (docs/edge.md). */
export const SEEN_HEADER = 'x-millrace-seen';
/** The release of which our edge keeps pages; while another one takes its place both answer. */
const RELEASE_HEADER = 'x-millrace-release';
const FOR_SHARED_CACHES = ['CDN-Cache-Control', 'Surrogate-Control', 'X-Accel-Expires'] as const;

/**
 * A response with the status that Next cannot give. A 500 becomes a 503 while the database cannot be reached: clients
 * and load balancers should know that nothing is wrong with the address and that it is worth asking again. And a page
 * that says in its head that it has nothing to show becomes a 404 (`lib/missing.ts`). A part's page also says that it
 * varies by Accept. How it is compressed is `compressed-response.ts`.
 *
 * A class and not a wrapper around each response, so that an ordinary response pays a comparison: a static page costs
 * 0.3 ms of CPU with it as with `next start`.
 */
export class CatalogueResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends CompressedResponse<Request> {
  #replaced = false;
  #isPrepared = false;

  override writeHead(...args: unknown[]): this {
    if (this.#replaced) return this;
    const [status] = args;
    if (typeof status === 'number' && this.#replace(status)) return this;
    return super.writeHead(...(args as [number]));
  }

  override write(...args: unknown[]): boolean {
    if (this.#replaced || this.#replace(this.statusCode)) return finish(args, true);
    args[0] = this.#preparePage(args[0]);
    return super.write(...(args as [string]));
  }

  override end(...args: unknown[]): this {
    if (this.#replaced || this.#replace(this.statusCode)) return finish(args, this);
    args[0] = this.#preparePage(args[0]);
    return super.end(...(args as [string]));
  }

  override setHeader(name: string, value: number | string | readonly string[]): this {
    if (typeof value !== 'string' || name.toLowerCase() !== 'cache-control')
      return super.setHeader(name, value);
    return super.setHeader(name, browserCacheControl(this.req.url ?? '', value));
  }

  /** Next names the target of a redirect twice when it has just rendered it; a response has one. */
  override appendHeader(name: string, value: string | readonly string[]): this {
    if (name.toLowerCase() === 'location' || !this.hasHeader(name)) return this.setHeader(name, value);
    return super.appendHeader(name, value);
  }

  #addSharedCaching(): void {
    const { headers } = this.req;
    const shared = sharedCachingHeaders({
      status: this.statusCode,
      cacheControl: String(this.getHeader('cache-control') ?? ''),
      isEdge: headers[SEEN_HEADER] !== undefined && isOfRelease(headers[RELEASE_HEADER]),
      cdn: env().MILLRACE_CDN,
      tags: renderContext()?.tags ?? new Set(),
      isPersonal: headers.authorization !== undefined,
    });
    for (const [name, value] of shared) super.setHeader(name, value);
  }

  override flushHeaders(): void {
    if (!this.#replaced && !this.#replace(this.statusCode)) super.flushHeaders();
  }

  /**
   * Gives a page of HTML its status and policy. Pages of this site come in one piece: they are rendered before they are
   * sent.
   * @returns the page as it is to be sent
   */
  #preparePage(chunk: unknown): unknown {
    if (this.#isPrepared) return chunk;
    if (this.headersSent || !String(this.getHeader('content-type')).startsWith('text/html')) return chunk;
    if (typeof chunk !== 'string' && !Buffer.isBuffer(chunk)) return chunk;
    const html = scriptsAfterPaint(chunk.toString());
    if (this.statusCode === 200 && chunk.includes(MISSING_MARK)) this.statusCode = 404;
    // Next overwrites the Vary that `headers()` of next.config.ts gives a page.
    if (this.req.url?.startsWith(NEGOTIATED)) this.appendHeader('Vary', 'Accept');
    const etag = this.getHeader('etag');
    this.setHeader(
      'Content-Security-Policy',
      contentSecurityPolicy(html, etag === undefined ? undefined : String(etag)),
    );
    if (this.hasHeader('content-length')) this.setHeader('Content-Length', Buffer.byteLength(html));
    this.#keepWarm(html);
    return html;
  }

  /** Sends a page as it was sent before, or says that its reader has it. */
  sendAgain({ headers, html }: WarmPage): void {
    for (const [name, value] of headers) super.setHeader(name, value);
    this.#isPrepared = true;
    if (!hasTag(this.req.headers['if-none-match'], String(this.getHeader('etag')))) {
      this.end(html);
      return;
    }
    this.statusCode = 304;
    for (const name of ['content-type', 'content-length']) this.removeHeader(name);
    this.end();
  }

  /** What Next has given from its cache it would give again. */
  #keepWarm(html: string): void {
    const isKept = this.statusCode === 200 && this.getHeader('x-nextjs-cache') === 'HIT';
    if (!isKept || this.hasHeader('set-cookie') || !this.hasHeader('etag')) return;
    if (this.getHeader('cache-control') !== POLICIES.page.cacheControl) return;
    warmPages.keep(this.req, {
      html,
      headers: Object.entries(this.getHeaders()).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    });
  }

  /** An answer with a cookie is one reader's, whatever was said of who may keep it; of others caches hear for how long. */
  protected override headersAreKnown(): void {
    // What the log calls this request; only errors are looked for in it.
    if (this.statusCode >= 500) super.setHeader(REQUEST_ID_HEADER, requestIdOf(this.req));
    if (!this.hasHeader('set-cookie')) {
      this.#addSharedCaching();
      return;
    }
    for (const name of FOR_SHARED_CACHES) this.removeHeader(name);
    super.setHeader('Cache-Control', 'private, no-store');
  }

  /** Answers 503 instead of `status` where that is the case. @returns whether it did */
  #replace(status: number): boolean {
    if (status < 500 || this.headersSent) return false;
    const isAway = databaseHealth().unreachableSince !== undefined;
    const failure = renderContext()?.databaseFailed ?? (isAway ? 'unreachable' : undefined);
    if (failure === undefined) return false;
    const { retryAfterS } = DATABASE_ANSWERS[failure];
    for (const name of this.getHeaderNames()) if (!KEPT_HEADERS.has(name)) this.removeHeader(name);
    const isApi = this.req.url?.startsWith('/api/') ?? false;
    const body = isApi ? problemDocument(failure) : page(failure);
    super.writeHead(503, {
      'Content-Type': isApi ? 'application/problem+json' : 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'Retry-After': retryAfterS,
    });
    this.#replaced = true;
    super.end(body);
    return true;
  }
}

const isOfRelease = (named: string | string[] | undefined): boolean =>
  named === undefined || named === '' || named === release();

/** Calls the callback that `write` and `end` may have been given last. */
function finish<T>(args: unknown[], result: T): T {
  const callback = args.at(-1);
  if (typeof callback === 'function') queueMicrotask(() => callback());
  return result;
}
