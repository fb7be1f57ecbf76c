/**
 * The production server. `npm start` runs it as a child; on its own it needs a build, DATABASE_URL and a migrated,
 * loaded database: `NODE_ENV=production DATABASE_URL=… node server.ts`.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { startCaching } from '#cache/start-caching.ts';
import { inRenderContext, shows } from '#lib/cache-policy/render-context.ts';
import { pool } from '#lib/db/pool.ts';
import { env } from '#lib/env.ts';
import { warmFilters } from '#lib/filters/warm-filters.ts';
import { log } from '#lib/log/log.ts';
import { takeProcessOutput } from '#lib/log/process-output.ts';
import { release } from '#lib/release.ts';
import { askOwn } from '#lib/serving/ask-own.ts';
import { cacheMetricsAnswer, isCacheMetricsTarget } from '#lib/serving/cache-metrics-answer.ts';
import { CatalogueResponse, SEEN_HEADER } from '#lib/serving/catalogue-response.ts';
import { dropDraftCookies } from '#lib/serving/draft-cookies.ts';
import { drain } from '#lib/serving/drain.ts';
import { edgeFeedAnswer, isEdgeFeedTarget } from '#lib/serving/edge-feed-answer.ts';
import { keptReleasesDirectory } from '#lib/serving/kept-release.ts';
import { KeptStaticFiles } from '#lib/serving/kept-static-files.ts';
import { pageTarget } from '#lib/serving/page-target.ts';
import { answerPicture, isPictureTarget } from '#lib/serving/picture-answer.ts';
import { isWellFormedTarget } from '#lib/serving/request-target.ts';
import { securityHeaders } from '#lib/serving/security-headers.ts';
import { answerStaticFile } from '#lib/serving/static-file.ts';
import { readStaticFiles } from '#lib/serving/static-files.ts';
import { isVitalsTarget, vitalsAnswer } from '#lib/serving/vitals-answer.ts';
import { warmPages } from '#lib/serving/warm-pages.ts';
import { WORKER_PATH, workerAnswer } from '#lib/serving/worker-answer.ts';
import { VitalsFlusher } from '#lib/vitals/flusher.ts';
import { sampleHeader } from '#lib/vitals/sample.ts';

/** Longer than the 60 s after which proxies drop an idle connection, so that it is never the server that closes first. */
const KEEP_ALIVE_MS = 75_000;
const HEADERS_LIMIT_MS = 80_000;
const DOWNLOADS = /^\/(api|sitemaps)\//;

// Everything is found beside this file, wherever it was started from.
process.chdir(import.meta.dirname);
takeProcessOutput();
// Next and React choose their builds by this when they are loaded.
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
const { default: next } = await import('next');

const {
  PORT: port,
  MILLRACE_HOST: hostname,
  MILLRACE_ORIGIN: origin,
  MILLRACE_OFFLINE: offline,
  MILLRACE_VITALS_SAMPLE: sample,
} = env();
const HEADERS = Object.entries({ ...securityHeaders(origin), ...sampleHeader(sample) });
const app = next({ dev: false, dir: import.meta.dirname, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();
const staticFiles = {
  files: await readStaticFiles(import.meta.dirname),
  kept: new KeptStaticFiles(keptReleasesDirectory(env())),
};
const vitals = new VitalsFlusher({ pool, release: release() });
const answerVitals = vitalsAnswer({ origin, take: (beacon) => vitals.add(beacon), isOn: sample > 0 });
const answerWorker = workerAnswer({ release: release(), isOn: offline === 'on' });

const caching = await startCaching(env(), { ask: (path) => askOwn({ host: hostname, port }, path) });
const answerEdgeFeed = edgeFeedAnswer(caching.follower, release());
const answerCacheMetrics = cacheMetricsAnswer(caching);

const server = createServer({ ServerResponse: CatalogueResponse, keepAliveTimeout: KEEP_ALIVE_MS });
server.headersTimeout = HEADERS_LIMIT_MS;
server.on('request', (request: IncomingMessage, response: CatalogueResponse) => {
  for (const [name, value] of HEADERS) response.setHeader(name, value as string);
  if (!isWellFormedTarget(request.url ?? '')) {
    response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(
      'The address is not well formed: a % must be followed by two hexadecimal digits of UTF-8.\n',
    );
    return;
  }
  if (answerStaticFile(request, response, staticFiles)) return;
  if (isPictureTarget(request.url)) {
    answerPicture(request, response);
    return;
  }
  if (isVitalsTarget(request.url)) {
    answerVitals(request, response);
    return;
  }
  if (request.url === WORKER_PATH) {
    answerWorker(request, response);
    return;
  }
  if (isEdgeFeedTarget(request.url)) {
    void answerEdgeFeed(request, response);
    return;
  }
  if (isCacheMetricsTarget(request.url)) {
    answerCacheMetrics(request, response);
    return;
  }
  dropDraftCookies(request.headers);
  request.url = pageTarget(request.url ?? '', { isPageData: request.headers.rsc !== undefined });
  // Node leaves the body out of an answer to HEAD by itself; to Next it is a GET, so that status and length of a page
  // are true. Route handlers know HEAD, and a download need not be made for it.
  if (request.method === 'HEAD' && !DOWNLOADS.test(request.url ?? '')) request.method = 'GET';
  inRenderContext(() => answer(request, response), request).catch((error: unknown) => {
    log.error({ event: 'request.failed', err: error, request });
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error\n');
  });
});

/** An edge that knows of changes which this process does not know waits until it does, or could have a page from before. */
async function answer(request: IncomingMessage, response: CatalogueResponse): Promise<void> {
  const seen = Number(request.headers[SEEN_HEADER] ?? 0);
  const { follower } = caching;
  if (seen > follower.seq) await follower.current(seen);
  const warm = follower.isCurrent ? warmPages.find(request) : undefined;
  if (!warm) return handle(request, response);
  shows(...warm.tags);
  response.sendAgain(warm);
}

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await drain(server);
  await vitals.stop();
  await caching.stop();
  await app.close();
  process.exit(0);
}

process.on('SIGTERM', stop);
if (process.send) {
  // Ctrl-C reaches the whole process group; whoever started this says when it is its turn to stop.
  process.on('SIGINT', () => {});
  process.on('SIGHUP', () => {});
  process.on('message', (message) => message === 'stop' && stop());
  // A parent that was killed cannot say so.
  process.on('disconnect', stop);
} else {
  process.on('SIGINT', stop);
}

server.once('error', (error) => {
  log.fatal({ event: 'server.cannot-listen', message: `on ${hostname}:${port}`, err: error });
  process.exit(1);
});
server.listen({ port, host: hostname === 'localhost' ? '127.0.0.1' : hostname }, () => {
  if (process.send) process.send('ready');
  log.info({ event: 'server.ready', message: `Millrace serves http://${hostname}:${port}` });
  // Nobody waits for these; what could not be read now is read at first use.
  warmFilters().catch((error: unknown) => log.error({ event: 'filters.not-warmed', err: error }));
});
