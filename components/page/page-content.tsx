'use client';

import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { LiveFigures } from '#components/availability/live-figures.tsx';
import { navigation } from '#components/navigation/navigation.ts';
import { CONTENT_ID } from './content-id.ts';
import { takeOver } from './handed-over.ts';

const never = () => () => {};

/**
 * The element that has a page's content, which is HTML and none of React's business: the server writes it, navigation
 * replaces it, and React never looks inside (docs/decisions/0015-pages-are-html.md).
 */
export function PageContent({ id }: { id: string }) {
  const element = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  // True from the first only where React has thrown away what the server wrote, as after another's script changed it.
  const isNew = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [html] = useState(() => (typeof window === 'undefined' ? takeOver(id) : isNew ? shownNow(id) : ''));

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

/** What the document at hand has of this content; undefined when it is another one's. */
function shownNow(id: string): string | undefined {
  const shown = document.getElementById(CONTENT_ID);
  return shown?.dataset.content === id ? shown.innerHTML : undefined;
}
