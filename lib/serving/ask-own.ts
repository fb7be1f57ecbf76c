import { request } from 'node:http';

const ANSWER_WITHIN_MS = 10_000;

/** Asks this process for a page, as a visitor's browser does. @throws where it does not answer */
export function askOwn({ host, port }: { host: string; port: number }, path: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const headers = { accept: 'text/html', 'accept-encoding': 'br' };
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  request({ host: ownAddress(host), port, path, headers, signal }, (response) => {
    response.resume().once('end', resolve).once('error', reject);
  })
    .once('error', reject)
    .end();
  return promise;
}

/** Where a process that listens on `host` can be reached by itself. */
export function ownAddress(host: string): string {
  if (host === 'localhost' || host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}
