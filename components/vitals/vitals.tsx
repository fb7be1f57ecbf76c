'use client';

import { useEffect } from 'react';
import { samplePart } from '#lib/vitals/sample.ts';

let isScheduled = false;

/** Measures how fast the pages were for who reads them, unless they would rather not; loaded when nothing else is to be done. */
export function Vitals({ release }: { release: string }) {
  useEffect(() => {
    if (isScheduled || !mayMeasure()) return;
    isScheduled = true;
    // Without the code, blocked or offline, nothing is measured, and nobody needs to know.
    const load = () =>
      import('./report-vitals.ts').then(
        ({ reportVitals }) => reportVitals(release),
        () => {},
      );
    const whenIdle = () => (globalThis.requestIdleCallback ?? setTimeout)(load);
    if (document.readyState === 'complete') whenIdle();
    else addEventListener('load', whenIdle, { once: true });
  }, [release]);
  return null;
}

/** Do Not Track, Global Privacy Control, and the part of page views that the site wants to know of. */
function mayMeasure(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  if (doNotTrack === '1' || globalPrivacyControl) return false;
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return Math.random() < samplePart(page?.serverTiming ?? []);
}
