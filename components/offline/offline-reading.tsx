'use client';

import { useEffect, useRef } from 'react';
import { useShownPath } from '#components/navigation/use-shown-path.ts';

/** A page that is left sooner has hardly been seen. */
const SEEN_AFTER_MS = 2_000;
const IDLE_WITHIN_MS = 10_000;

/** Has pages that are seen kept for reading without a network, long after they are usable; nothing with data saver. */
export function OfflineReading() {
  const path = useShownPath();
  const firstPath = useRef(path);
  useEffect(() => {
    const isSoft = firstPath.current !== path;
    const notice = document.querySelector('aside[data-kept]');
    // It was said of the page before; what the browser's own cache has of this one must not pass for new.
    if (notice && isSoft && navigator.onLine) notice.remove();
    else if (notice && isSoft) location.reload();
    if (!('serviceWorker' in navigator) || savesData()) return;
    const left = new AbortController();
    const seen = (): void => {
      // Where it cannot be kept, as in private windows of some browsers, nothing is missing.
      const keep = (): void =>
        void import('./keep-page.ts').then(({ keepPage }) => keepPage(path, isSoft)).catch(() => undefined);
      const onIdle = window.requestIdleCallback ?? setTimeout;
      if (!left.signal.aborted) onIdle(keep, { timeout: IDLE_WITHIN_MS } as never);
    };
    const wait = (): void => void setTimeout(seen, SEEN_AFTER_MS);
    if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { once: true, signal: left.signal });
    return () => left.abort();
  }, [path]);
  return null;
}

const savesData = (): boolean =>
  (navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
