'use client';

import { useContext, useEffect, useLayoutEffect, useState } from 'react';
import { fill } from '#lib/messages/fill.ts';
import { ErrorLabelsContext } from './error-labels.tsx';
import { reloadOnce } from './reload-once.ts';

export interface ErrorPageProps {
  readonly error: Error & { digest?: string };
  reset(): void;
}

/** Shown where a page could not be rendered in the browser; the server answers 503 or 500 by itself. */
export function ErrorPage({ error, reset }: ErrorPageProps) {
  const labels = useContext(ErrorLabelsContext);
  const [isReloading, setReloading] = useState(false);
  useLayoutEffect(() => setReloading(reloadOnce(error)), [error]);
  useEffect(() => {
    console.error(error);
  }, [error]);
  if (isReloading) return null;
  return (
    <>
      <h1>{labels?.['error.title']}</h1>
      <p className="lead">{labels?.['error.lead']}</p>
      <button type="button" onClick={reset}>
        {labels?.['error.retry']}
      </button>
      {error.digest ? (
        <p className="hint">{fill(labels?.['error.reference'] ?? '', { digest: error.digest })}</p>
      ) : null}
    </>
  );
}
