import type { IncomingMessage, ServerResponse } from 'node:http';
import { inRenderContext, shows } from '../cache-policy/render-context.ts';
import type { ChangeFollower } from '../changes/change-follower.ts';
import { log } from '../log/log.ts';
import type { CatalogueResponse } from './catalogue-response.ts';
import type { Answerer } from './dispatch.ts';
import { missingTarget } from './missing-target.ts';
import { seenByEdge } from './own-edge.ts';
import { takePageDataKey } from './page-data.ts';
import { pageTarget } from './page-target.ts';
import { isPageDataRequest, keepNamedHeaders } from './request-headers.ts';
import { warmPages } from './warm-pages.ts';

/** Route handlers that may stream; they know HEAD, and what they would send need not be made for it. */
const DOWNLOADS = /^\/(api|sitemaps)\//;

interface PageAnswerOptions {
  /** Next's request handler. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly follower: ChangeFollower;
  /** Shared with the edges (`own-edge.ts`). */
  readonly edgeSecret: string | undefined;
  /** Whether a target is that of a file which Next sends. */
  readonly isFile: (target: string) => boolean;
}

/** The last answerer: whatever has a route in `app/`, by Next or from the pages that it gave before. */
export function pageAnswer({ handle, follower, edgeSecret, isFile }: PageAnswerOptions): Answerer {
  /** An edge that knows of changes which this process does not know waits until it does, or could have a page from before. */
  async function answer(
    request: IncomingMessage,
    response: CatalogueResponse,
    { isMissing }: { readonly isMissing: boolean },
  ): Promise<void> {
    const seen = seenByEdge(request.headers, edgeSecret);
    if (seen > follower.seq) await follower.current(seen);
    const warm = follower.isCurrent ? warmPages.find(request) : undefined;
    if (warm) {
      shows(...warm.tags);
      response.sendAgain(warm);
      return;
    }
    if (isPageDataRequest(request.headers) && !(await takePageDataKey(request, response))) return;
    keepNamedHeaders(request, { isMissing });
    await handle(request, response);
  }

  return (request, response, route) => {
    const { url = '/' } = request;
    const isMissing = route.missingPath !== undefined && !isFile(url);
    request.url = pageTarget(isMissing ? missingTarget(url, route) : url, {
      isPageData: isPageDataRequest(request.headers),
    });
    // Node leaves the body out of an answer to HEAD by itself; to Next it is a GET, so that status and length of a page
    // are true.
    if (request.method === 'HEAD' && !DOWNLOADS.test(request.url)) request.method = 'GET';
    inRenderContext(() => answer(request, response, { isMissing }), request).catch((error: unknown) => {
      log.error({ event: 'request.failed', err: error, request });
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error\n');
    });
    return true;
  };
}
