import type { Answer } from '#perf/pages/counting-proxy.ts';

/** Pages that a script fetches: their documents, and the changes that lead from list to list. */
const PAGE = /^(?:\/de)?(?:\/?$|\/(?:c|p|search|refined)(?:\/|$))/;

/** Whether an answer is of a page that nobody has opened: fetched ahead, for whatever reason. */
export const isUnasked = ({ isPrefetch, isPageData, destination, path }: Answer): boolean =>
  isPrefetch || isPageData || (destination === 'empty' && PAGE.test(path));
