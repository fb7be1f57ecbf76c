'use client';

import { useState, useSyncExternalStore } from 'react';
import { takeOver } from './handed-over.ts';

const never = () => () => {};

/**
 * HTML for an element of this id (`data-content`), which the server has written and the browser's React leaves as it is.
 * @returns undefined in a browser that has no such element: its HTML is in the document alone
 */
export function useHandedOver(id: string): string | undefined {
  // True from the first only where React has thrown away what the server wrote, as after another's script changed it.
  const isNew = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [html] = useState(() => (typeof window === 'undefined' ? takeOver(id) : isNew ? shownNow(id) : ''));
  return html;
}

const shownNow = (id: string): string | undefined =>
  document.querySelector(`[data-content="${CSS.escape(id)}"]`)?.innerHTML;
