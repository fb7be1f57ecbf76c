'use client';

import { useLayoutEffect, useState } from 'react';
import { reloadOnce } from './reload-once.ts';

/** What a document says of itself on its root element. */
interface DocumentNow {
  readonly attributes: Readonly<Record<string, string>>;
  readonly body: string;
}

const NOTHING: DocumentNow = {
  attributes: { lang: 'en' },
  body: '<main><h1>This page could not be made</h1><p>Reloading it may help.</p></main>',
};

/**
 * In place of everything when what is around the pages cannot run, as when a script of it is gone from the server: the
 * page as the server wrote it, which can be read and whose links lead on, after it was loaded anew once.
 */
export function WholePageError({ error }: { error: Error }) {
  const [now] = useState(documentNow);
  useLayoutEffect(() => void reloadOnce(error), [error]);
  return (
    <html {...now.attributes}>
      <body dangerouslySetInnerHTML={{ __html: now.body }} />
    </html>
  );
}

/** While React renders this it has not taken the page away yet. */
function documentNow(): DocumentNow {
  if (typeof document === 'undefined' || !document.querySelector('h1')) return NOTHING;
  const { documentElement, body } = document;
  const attributes = Object.fromEntries(
    [...documentElement.attributes].map(({ name, value }) => [name === 'class' ? 'className' : name, value]),
  );
  return { attributes, body: body.innerHTML };
}
