import type { IncomingMessage, ServerResponse } from 'node:http';
import { inRenderContext, shows } from '../cache-policy/render-context.ts';
import type { ChangeFollower } from '../changes/change-follower.ts';
import { type CatalogueResponse, SEEN_HEADER } from './catalogue-response.ts';
import type { Answerer } from './dispatch.ts';
import { dropDraftCookies } from './draft-cookies.ts';
import { missingTarget } from './missing-target.ts';
import { pageTarget } from './page-target.ts';
import { warmPages } from './warm-pages.ts';

/** Route handlers that may stream; they know HEAD, and what they would send need not be made for it. */
const DOWNLOADS = /^\/(api|sitemaps)\//;

interface PageAnswerOptions {
  /** Next's request handler. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly follower: ChangeFollower;
  /** Whether a target is that of a file which Next sends. */
  readonly isFile: (target: string) => boolean;
}

/** The last answerer: whatever has a route in `app/`, by Next or from the pages that it gave before. */
export function pageAnswer({ handle, follower, isFile }: PageAnswerOptions): Answerer {
  /** An edge that knows of changes which this process does not know waits until it does, or could have a page from before. */
  async function answer(request: IncomingMessage, response: CatalogueResponse): Promise<void> {
    const seen = Number(request.headers[SEEN_HEADER] ?? 0);
    if (seen > follower.seq) await follower.current(seen);
    const warm = follower.isCurrent ? warmPages.find(request) : undefined;
    if (!warm) return handle(request, response);
    shows(...warm.tags);
    response.sendAgain(warm);
  }

  return (request, response, route) => {
    // What Next may see of a request is decided here.
    dropDraftCookies(request.headers);
    const { url = '/' } = request;
    const known = route.missingPath === undefined || isFile(url) ? url : missingTarget(url, route);
    request.url = pageTarget(known, { isPageData: request.headers.rsc !== undefined });
    // Node leaves the body out of an answer to HEAD by itself; to Next it is a GET, so that status and length of a page
    // are true.
    if (request.method === 'HEAD' && !DOWNLOADS.test(request.url)) request.method = 'GET';
    inRenderContext(() => answer(request, response)).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}`, error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error\n');
    });
    return true;
  };
}
