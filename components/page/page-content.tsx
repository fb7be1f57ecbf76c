'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { LiveFigures } from '#components/availability/live-figures.tsx';
import { navigation } from '#components/navigation/navigation.ts';
import { CONTENT_ID } from './content-id.ts';
import { useHandedOver } from './use-handed-over.ts';

/**
 * The element that has a page's content, which is HTML and none of React's business: the server writes it, navigation
 * replaces it, and React never looks inside (docs/decisions/0015-pages-are-html.md).
 */
export function PageContent({ id }: { id: string }) {
  const element = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  const html = useHandedOver(id);

  // Page data of Next's router has no content; the document has.
  const firstId = useRef(id);
  useEffect(() => {
    if (html === undefined || id !== firstId.current) location.reload();
  }, [html, id]);

  useLayoutEffect(() => {
    if (element.current) return navigation.start(element.current, () => setShown((count) => count + 1));
  }, []);

  return (
    <>
      <div
        id={CONTENT_ID}
        data-content={id}
        ref={element}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: html ?? '' }}
      />
      <LiveFigures root={element} shown={shown} />
    </>
  );
}
