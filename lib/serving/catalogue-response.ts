import type { IncomingMessage } from 'node:http';
import { POLICIES } from '../cache-policy/policies.ts';
import { renderContext } from '../cache-policy/render-context.ts';
import { databaseHealth } from '../db/health.ts';
import { env } from '../env.ts';
import { REQUEST_ID_HEADER, requestIdOf } from '../log/request-id.ts';
import { MISSING_MARK } from '../missing.ts';
import { browserCacheControl } from './browser-caching.ts';
import { bytesOf, CompressedResponse } from './compressed-response.ts';
import { contentSecurityPolicy, NOTHING_RUNS } from './content-security-policy.ts';
import { hasTag } from './entity-tag.ts';
import { mayEdgeKeep } from './own-edge.ts';
import { isNegotiated } from './request-headers.ts';
import { scriptsAfterPaint } from './scripts-after-paint.ts';
import { everyAnswerHeaders } from './security-headers.ts';
import { sharedCachingHeaders } from './shared-caching.ts';
import { unavailableAnswer } from './unavailable-answer.ts';
import { type WarmPage, warmPages } from './warm-pages.ts';

const FOR_SHARED_CACHES = ['CDN-Cache-Control', 'Surrogate-Control', 'X-Accel-Expires'] as const;
const WITHOUT_BODY = new Set([204, 304]);
/** In which a browser would run scripts. */
const DOCUMENT = /html|svg/i;
const HEAD_END = '</head>';

/**
 * A response with the status that Next cannot give. A 500 becomes a 503 while the database cannot be reached: clients
 * and load balancers should know that nothing is wrong with the address and that it is worth asking again. And a page
 * that says in its head that it has nothing to show becomes a 404 (`lib/missing.ts`). A part's page also says that it
 * varies by Accept. Pages of HTML leave whole, in however many pieces they came: their status and their policy depend on
 * all of them. Whoever made an answer, its headers leave through here, with those that every answer has. How it is
 * compressed is `compressed-response.ts`.
 *
 * A class and not a wrapper around each response, so that an ordinary response pays a comparison: a static page costs
 * 0.3 ms of CPU with it as with `next start`.
 */
export class CatalogueResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends CompressedResponse<Request> {
  #replaced = false;
  #isPrepared = false;
  /** Of a page that is not complete. */
  #pieces: Buffer[] | undefined;

  /** Also while a page waits for its end: Next would set more, or begin another answer. */
  override get headersSent(): boolean {
    return super.headersSent || this.#pieces !== undefined;
  }

  override writeHead(...args: unknown[]): this {
    if (this.#replaced || this.#pieces) return this;
    const [status, ...rest] = args as [number];
    if (this.#isPrepared || super.headersSent) return super.writeHead(status, ...rest);
    if (this.#replace(status)) return this;
    this.setHead(status, ...rest);
    if (!this.#isPage()) return super.writeHead(this.statusCode);
    this.#pieces = [];
    return this;
  }

  override write(...args: unknown[]): boolean {
    if (this.#replaced || this.#replace(this.statusCode)) return finish(args, true);
    if (!this.#isPage()) return super.write(...(args as [string]));
    this.#pieces ??= [];
    this.#pieces.push(bytesOf(args));
    return finish(args, true);
  }

  override end(...args: unknown[]): this {
    if (this.#replaced || this.#replace(this.statusCode)) return finish(args, this);
    if (!this.#isPage()) return super.end(...(args as [string]));
    const [chunk, charset] = args;
    const isWhole = typeof chunk === 'string' && typeof charset !== 'string' && !this.#pieces?.length;
    const html = isWhole ? chunk : Buffer.concat([...(this.#pieces ?? []), bytesOf(args)]).toString();
    const callback = args.find((argument) => typeof argument === 'function');
    this.#pieces = undefined;
    this.#isPrepared = true;
    const page = this.#preparePage(html);
    return callback ? super.end(page, callback as () => void) : super.end(page);
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
    const shared = sharedCachingHeaders({
      status: this.statusCode,
      cacheControl: String(this.getHeader('cache-control') ?? ''),
      isEdge: mayEdgeKeep(this.asked, env().MILLRACE_EDGE_SECRET),
      cdn: env().MILLRACE_CDN,
      tags: renderContext()?.tags ?? new Set(),
      isPersonal: this.asked.authorization !== undefined,
    });
    for (const [name, value] of shared) super.setHeader(name, value);
  }

  override flushHeaders(): void {
    if (this.#replaced || this.#replace(this.statusCode)) return;
    if (this.#isPage()) this.#pieces ??= [];
    else super.flushHeaders();
  }

  /** Whether what is sent is a page that can be looked into. */
  #isPage(): boolean {
    if (this.#isPrepared || super.headersSent || this.hasHeader('content-encoding')) return false;
    return (
      !WITHOUT_BODY.has(this.statusCode) && String(this.getHeader('content-type')).startsWith('text/html')
    );
  }

  /**
   * Gives a page its status and policy. Headers are set by `super`: Next's `setHeader` does nothing once it has begun.
   * @returns the page as it is to be sent
   */
  #preparePage(whole: string): string {
    const html = scriptsAfterPaint(whole);
    if (this.statusCode === 200 && isMissing(whole)) this.statusCode = 404;
    // Next overwrites the Vary that `headers()` of next.config.ts gives a page.
    if (isNegotiated(this.req.url ?? '')) super.appendHeader('Vary', 'Accept');
    const etag = this.getHeader('etag');
    const digest = etag === undefined ? undefined : this.digestOfPage(html, String(etag));
    super.setHeader('Content-Security-Policy', contentSecurityPolicy(html, digest));
    if (this.hasHeader('content-length')) super.setHeader('Content-Length', Buffer.byteLength(html));
    this.#keepWarm(html);
    return html;
  }

  /** Sends a page as it was sent before, or says that its reader has it. */
  sendAgain({ headers, html }: WarmPage): void {
    for (const [name, value] of headers) super.setHeader(name, value);
    this.#isPrepared = true;
    if (!hasTag(this.asked['if-none-match'], String(this.getHeader('etag')))) {
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
    for (const [name, value] of everyAnswerHeaders()) super.setHeader(name, value);
    // What the log calls this request; only errors are looked for in it.
    if (this.statusCode >= 500) super.setHeader(REQUEST_ID_HEADER, requestIdOf(this.req));
    this.#addPolicy();
    if (!this.hasHeader('set-cookie')) {
      this.#addSharedCaching();
      return;
    }
    for (const name of FOR_SHARED_CACHES) this.removeHeader(name);
    super.setHeader('Cache-Control', 'private, no-store');
  }

  /** Of a document that was not looked into; a 304 leaves the browser with the policy that it has. */
  #addPolicy(): void {
    if (WITHOUT_BODY.has(this.statusCode) || this.hasHeader('content-security-policy')) return;
    const type = this.getHeader('content-type');
    if (type === undefined || DOCUMENT.test(String(type)))
      super.setHeader('Content-Security-Policy', NOTHING_RUNS);
  }

  /** Answers 503 instead of `status` where that is the case. @returns whether it did */
  #replace(status: number): boolean {
    // Whoever says something else has a reason.
    if (status !== 500 || this.headersSent) return false;
    const isAway = databaseHealth().unreachableSince !== undefined;
    const failure = renderContext()?.databaseFailed ?? (isAway ? 'unreachable' : undefined);
    if (failure === undefined) return false;
    for (const name of this.getHeaderNames()) this.removeHeader(name);
    const isApi = this.req.url?.startsWith('/api/') ?? false;
    const { headers, body } = unavailableAnswer(failure, { isApi });
    super.writeHead(503, headers);
    this.#replaced = true;
    super.end(body);
    return true;
  }
}

/** Whether a page says so in its head; what it says elsewhere is about somebody's words. */
function isMissing(html: string): boolean {
  const at = html.indexOf(MISSING_MARK);
  return at !== -1 && at < html.indexOf(HEAD_END);
}

/** Calls the callback that `write` and `end` may have been given last. */
function finish<T>(args: unknown[], result: T): T {
  const callback = args.at(-1);
  if (typeof callback === 'function') queueMicrotask(() => callback());
  return result;
}
