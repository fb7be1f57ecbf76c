import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientNetwork, isNearPeer } from '../vitals/client-network.ts';
import { sendProblem } from './send-problem.ts';

/** Answers that are made while they are sent, from the database: as many rows as a list or a sitemap has. */
const DOWNLOAD = /^\/(?:sitemaps\/parts\/|api\/categories\/[^/]+\/parts\.(?:csv|xlsx)$)/;

/** At once in one process: some 20 MB, if none of them is read. */
const MAX_DOWNLOADS = 32;
/** Of one client network at once: an office behind one address, or a browser that fetches several lists. */
const MAX_DOWNLOADS_OF_NETWORK = 8;
/** A place that nobody reads from is free again after {@link UNREAD_LIMIT_MS}; most are within seconds. */
const RETRY_AFTER_S = 10;

/**
 * A connection over which nothing has come or gone for so long while it has something to send is cut off, and what was
 * held for it is freed. The kernel takes some 100 kB to several MB by itself, so a reader of a few kB/s is slow, not gone.
 */
export const UNREAD_LIMIT_MS = 30_000;

interface Limits {
  readonly inAll?: number;
  readonly ofNetwork?: number;
}

/** The downloads under way in this process; more than it has room for are refused, and told when to come again. */
export class Downloads {
  readonly #inAll: number;
  readonly #ofNetwork: number;
  readonly #byNetwork = new Map<string, number>();
  #count = 0;

  constructor({ inAll = MAX_DOWNLOADS, ofNetwork = MAX_DOWNLOADS_OF_NETWORK }: Limits = {}) {
    this.#inAll = inAll;
    this.#ofNetwork = ofNetwork;
  }

  /** Downloads under way. */
  get count(): number {
    return this.#count;
  }

  /**
   * Gives a request for a download its place, until its connection has taken the last byte or is gone. What is no
   * download, or makes none (HEAD), needs no place.
   * @returns false where there is no place; the request is answered then
   */
  admits(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' || !isDownload(request.url ?? '')) return true;
    if (this.#count >= this.#inAll) {
      sendProblem(response, TOO_MANY);
      return false;
    }
    // A proxy of the site's own that does not say for whom it asks would be one network of all visitors.
    const network = isNearPeer(request) ? undefined : clientNetwork(request);
    const ofNetwork = network === undefined ? 0 : (this.#byNetwork.get(network) ?? 0);
    if (ofNetwork >= this.#ofNetwork) {
      sendProblem(response, TOO_MANY_OF_NETWORK);
      return false;
    }
    this.#count += 1;
    if (network !== undefined) this.#byNetwork.set(network, ofNetwork + 1);
    response.once('close', () => this.#free(network));
    return true;
  }

  #free(network: string | undefined): void {
    this.#count -= 1;
    if (network === undefined) return;
    const left = (this.#byNetwork.get(network) ?? 1) - 1;
    if (left > 0) this.#byNetwork.set(network, left);
    else this.#byNetwork.delete(network);
  }
}

/** However it is spelt: Next decodes a path before it looks for its route. @param target with a well-formed path */
function isDownload(target: string): boolean {
  const query = target.indexOf('?');
  const path = query === -1 ? target : target.slice(0, query);
  return DOWNLOAD.test(path.includes('%') ? decodeURIComponent(path) : path);
}

const headers = { 'Retry-After': String(RETRY_AFTER_S) };
const TOO_MANY = {
  status: 503,
  title: 'Too many downloads',
  detail:
    'As many lists and sitemaps are being downloaded as this server has room for; ask again in a few seconds.',
  headers,
};
const TOO_MANY_OF_NETWORK = {
  status: 429,
  title: 'Too many downloads',
  detail:
    'Your network is downloading as many lists and sitemaps at once as it may; read those to their end, or ask again ' +
    'in a few seconds.',
  headers,
};
