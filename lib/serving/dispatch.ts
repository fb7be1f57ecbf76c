import type { IncomingMessage } from 'node:http';
import type { CatalogueResponse } from './catalogue-response.ts';
import { readTarget } from './request-target.ts';
import { routeOf } from './route-of.ts';
import type { Route } from './routes.ts';

/** Answers a request, and returns true, or returns false without touching the response: then the next one is asked. */
export type Answerer = (request: IncomingMessage, response: CatalogueResponse, route: Route) => boolean;

/** An answerer for the targets of one kind. `answer` may take its time; it handles its own errors. */
export const answererFor =
  (
    isTarget: (target: string) => boolean,
    answer: (request: IncomingMessage, response: CatalogueResponse) => unknown,
  ): Answerer =>
  (request, response) => {
    if (!isTarget(request.url ?? '')) return false;
    void answer(request, response);
    return true;
  };

/**
 * A listener of `request` that asks the answerers in their order. The last one must answer everything. All of them see a
 * path in `url`.
 */
export const dispatch =
  (answerers: readonly Answerer[]) =>
  (request: IncomingMessage, response: CatalogueResponse): void => {
    // Requests that came with one for which the connection was cut off are told of all the same.
    if (request.socket.destroyed) return;
    if (!readTarget(request, response)) return;
    const route = routeOf(request.url ?? '/');
    for (const answer of answerers) if (answer(request, response, route)) return;
  };
