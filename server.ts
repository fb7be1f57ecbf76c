/**
 * The production server. `npm start` runs it as a child; on its own it needs a build, DATABASE_URL and a migrated,
 * loaded database: `NODE_ENV=production DATABASE_URL=… node server.ts`.
 */
import { createServer } from 'node:http';
import { startCaching } from '#cache/start-caching.ts';
import { pool } from '#lib/db/pool.ts';
import { env } from '#lib/env.ts';
import { warmFilters } from '#lib/filters/warm-filters.ts';
import { log } from '#lib/log/log.ts';
import { takeProcessOutput } from '#lib/log/process-output.ts';
import { surviveUnwritableOutput } from '#lib/process/unwritable-output.ts';
import { release } from '#lib/release.ts';
import { askOwn } from '#lib/serving/ask-own.ts';
import { cacheMetricsAnswer, isCacheMetricsTarget } from '#lib/serving/cache-metrics-answer.ts';
import { CatalogueResponse } from '#lib/serving/catalogue-response.ts';
import { Connections } from '#lib/serving/connections.ts';
import { type Answerer, answererFor, dispatch } from '#lib/serving/dispatch.ts';
import { Downloads, UNREAD_LIMIT_MS } from '#lib/serving/downloads.ts';
import { drain } from '#lib/serving/drain.ts';
import { edgeFeedAnswer, isEdgeFeedTarget } from '#lib/serving/edge-feed-answer.ts';
import { healthAnswer } from '#lib/serving/health-answer.ts';
import { keptReleasesDirectory } from '#lib/serving/kept-release.ts';
import { KeptStaticFiles } from '#lib/serving/kept-static-files.ts';
import { neededMigration, newestMigration } from '#lib/serving/newest-migration.ts';
import { pageAnswer } from '#lib/serving/page-answer.ts';
import { answerPicture, isPictureTarget } from '#lib/serving/picture-answer.ts';
import { Readiness } from '#lib/serving/readiness.ts';
import { refuseUnreadable } from '#lib/serving/refuse-connection.ts';
import { refuseMethod } from '#lib/serving/refuse-method.ts';
import { redirectSearch } from '#lib/serving/search-redirect.ts';
import { answerStaticFile, isStaticFile } from '#lib/serving/static-file.ts';
import { readStaticFiles } from '#lib/serving/static-files.ts';
import { isVitalsTarget, vitalsAnswer } from '#lib/serving/vitals-answer.ts';
import { warmUp } from '#lib/serving/warm-up.ts';
import { WORKER_PATH, workerAnswer } from '#lib/serving/worker-answer.ts';
import { VitalsFlusher } from '#lib/vitals/flusher.ts';

/** Longer than the 60 s after which proxies drop an idle connection, so that it is never the server that closes first. */
const KEEP_ALIVE_MS = 75_000;
const HEADERS_LIMIT_MS = 80_000;

surviveUnwritableOutput();
// Everything is found beside this file, wherever it was started from.
process.chdir(import.meta.dirname);
takeProcessOutput();
// Next and React choose their builds by this when they are loaded. The owner's address is not the server's to know; an
// empty one keeps Next from taking it from .env.local.
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_OWNER_URL: '' });
const { default: next } = await import('next');

const {
  PORT: port,
  MILLRACE_HOST: hostname,
  MILLRACE_ORIGIN: origin,
  MILLRACE_OFFLINE: offline,
  MILLRACE_VITALS_SAMPLE: sample,
  MILLRACE_EDGE_SECRET: edgeSecret,
} = env();
const app = next({ dev: false, dir: import.meta.dirname, hostname, port });
await app.prepare();
const staticFiles = {
  files: await readStaticFiles(import.meta.dirname),
  kept: new KeptStaticFiles(keptReleasesDirectory(env())),
};
const vitals = new VitalsFlusher({ pool, release: release() });
const answerVitals = vitalsAnswer({ origin, take: (beacon) => vitals.add(beacon), isOn: sample > 0 });
const answerWorker = workerAnswer({ release: release(), isOn: offline === 'on' });

const server = createServer({
  ServerResponse: CatalogueResponse,
  keepAliveTimeout: KEEP_ALIVE_MS,
  headersTimeout: HEADERS_LIMIT_MS,
  // None is offered: who asks for one gets an ordinary answer. Next's own listener for them is never called.
  shouldUpgradeCallback: () => false,
});
server.timeout = UNREAD_LIMIT_MS;
const connections = new Connections(server);
refuseUnreadable(server, connections);

const caching = await startCaching(env(), { ask: (path) => askOwn({ host: hostname, port }, path) });
const answerEdgeFeed = edgeFeedAnswer(caching.follower, {
  ...{ release: release(), secret: edgeSecret, closing: connections.closing },
});
const answerCacheMetrics = cacheMetricsAnswer(caching);
const downloads = new Downloads();
const readiness = new Readiness({ newestMigration, neededMigration: neededMigration() });

/** Asked in this order. What is cheap and asked for most comes first; Next comes last. */
const ANSWERERS: readonly Answerer[] = [
  healthAnswer(readiness),
  (request, response) => answerStaticFile(request, response, staticFiles),
  refuseMethod,
  redirectSearch,
  answererFor(isPictureTarget, answerPicture),
  answererFor(isVitalsTarget, answerVitals),
  answererFor((target) => target === WORKER_PATH, answerWorker),
  answererFor(isEdgeFeedTarget, answerEdgeFeed),
  answererFor(isCacheMetricsTarget, answerCacheMetrics),
  (request, response) => !downloads.admits(request, response),
  pageAnswer({
    handle: app.getRequestHandler(),
    follower: caching.follower,
    edgeSecret,
    isFile: (target) => isStaticFile(target, staticFiles),
  }),
];
server.on('request', dispatch(ANSWERERS));

let stopping = false;
async function stop({ notice }: { notice: boolean }): Promise<void> {
  if (stopping) return;
  stopping = true;
  if (notice) await readiness.drain();
  await drain(server, connections);
  await vitals.stop();
  await caching.stop();
  await app.close();
  process.exit(0);
}

process.on('SIGTERM', () => stop({ notice: true }));
if (process.send) {
  // Ctrl-C reaches the whole process group; whoever started this says when it is its turn to stop.
  process.on('SIGINT', () => {});
  process.on('SIGHUP', () => {});
  process.on('message', (message) => message === 'stop' && stop({ notice: true }));
  // A parent that was killed cannot say so. The next start needs the port.
  process.on('disconnect', () => stop({ notice: false }));
} else {
  process.on('SIGINT', () => stop({ notice: true }));
}

server.once('error', (error) => {
  log.fatal({ event: 'server.cannot-listen', message: `on ${hostname}:${port}`, err: error });
  process.exit(1);
});
server.listen({ port, host: hostname === 'localhost' ? '127.0.0.1' : hostname }, () => {
  if (process.send) process.send('ready');
  log.info({ event: 'server.ready', message: `Millrace serves http://${hostname}:${port}` });
  // Nobody waits for these; what could not be read now is read at first use.
  void warmUp(warmFilters, {
    onError: (error) => log.warn({ event: 'filters.not-warmed', err: error }),
  }).then(() => readiness.warmed());
});
