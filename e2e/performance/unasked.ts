import type { Answer } from '#perf/pages/counting-proxy.ts';

/** Whether an answer is of a page that nobody has opened: fetched ahead, for whatever reason. */
export const isUnasked = ({ isPrefetch, isPageData, path }: Answer): boolean =>
  isPrefetch || isPageData || path.startsWith('/refined/');
