'use client';

import { useEffect } from 'react';

/** Shown where a page could not be rendered in the browser; the server answers 503 or 500 by itself. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <>
      <h1>This page could not be shown</h1>
      <p className="lead">Nothing is lost. The catalogue may be unreachable for a moment.</p>
      <button type="button" onClick={reset}>
        Try again
      </button>
      {error.digest ? <p className="muted">Error {error.digest}</p> : null}
    </>
  );
}
