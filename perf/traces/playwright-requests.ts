import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';

/** One request in a trace of Playwright's. */
export interface Transferred {
  readonly url: string;
  /** As the browser names it: document, stylesheet, script, image, font, fetch … */
  readonly type: string;
  /** Head and body as they went over the wire; 0 out of the browser's cache. */
  readonly bytes: number;
}

const NETWORK_FILE = /\.network$/;
/** A line of it, as far as this reads it: an entry of an HTTP archive. */
const ENTRY = z.object({
  type: z.literal('resource-snapshot'),
  snapshot: z.object({
    request: z.object({ url: z.string() }),
    response: z.object({ _transferSize: z.number().optional() }),
    _resourceType: z.string().default('other'),
  }),
});

/**
 * The requests of a trace that Playwright recorded with `snapshots: true`, in the order of their answers.
 * @param zip the file that `tracing.stop` writes
 * @throws Error where it has no network records: nothing would be counted
 */
export function requestsOf(zip: Uint8Array): Transferred[] {
  const files = unzipSync(zip, { filter: ({ name }) => NETWORK_FILE.test(name) });
  const [network] = Object.values(files);
  if (!network) throw new Error('The trace has no network records.');
  return strFromU8(network)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ENTRY.parse(JSON.parse(line)).snapshot)
    .filter(({ request }) => request.url.startsWith('http'))
    .map(({ request, response, _resourceType }) => ({
      url: request.url,
      type: _resourceType,
      bytes: Math.max(0, response._transferSize ?? 0),
    }));
}
