'use client';

import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { SHOWN } from './history-entry.ts';

/** Path of the page that is shown. */
export function useShownPath(): string {
  const loaded = usePathname();
  return useSyncExternalStore(
    subscribe,
    () => location.pathname,
    () => loaded,
  );
}

function subscribe(listener: () => void): () => void {
  document.addEventListener(SHOWN, listener);
  return () => document.removeEventListener(SHOWN, listener);
}
