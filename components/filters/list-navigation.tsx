'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useTransition } from 'react';
import { fetchAllValues, findValues, submitRanges } from './panel-behaviour.ts';
import { restorePanel, snapshotPanel } from './panel-memory.ts';

interface ListNavigationProps {
  /** Category whose panel this is. */
  readonly slug: string;
  /** Said to screen readers when a choice has led here. */
  readonly announcement: string;
  readonly failed: string;
  readonly children: ReactNode;
}

/**
 * Makes the plain links of filters, chips and column heads navigate softly, from one place instead of a component each:
 * the list stays, dimmed, until the next one is there. Next mounts each list anew, so what the reader had open, how far
 * it was scrolled and where the focus was is handed on.
 */
export function ListNavigation({ slug, announcement, failed, children }: ListNavigationProps) {
  const root = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    if (restorePanel(element, slug)) {
      document.dispatchEvent(new CustomEvent('announce', { detail: announcement }));
    }
    return () => snapshotPanel(element, slug);
  }, [slug, announcement]);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const go = (address: string): void => startTransition(() => router.push(address, { scroll: false }));
    const onClick = (event: MouseEvent): void => {
      const link = softLink(event);
      if (!link) return;
      event.preventDefault();
      if (link.dataset.all === undefined) go(link.pathname);
      else void fetchAllValues(link);
    };
    const onSubmit = (event: SubmitEvent): void => {
      event.preventDefault();
      void submitRanges(event.target as HTMLFormElement, go, failed);
    };
    const onInput = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement && target.dataset.find !== undefined) findValues(target);
    };
    // Enter in a field that finds values is not meant for the form around it.
    const onKeyDown = (event: KeyboardEvent): void => {
      const isFinding = event.target instanceof HTMLInputElement && event.target.dataset.find !== undefined;
      if (event.key === 'Enter' && isFinding) event.preventDefault();
    };
    // What was typed on the list before, or before this ran.
    for (const field of element.querySelectorAll<HTMLInputElement>('[data-find]')) {
      if (field.value !== '') findValues(field);
    }
    element.addEventListener('click', onClick);
    element.addEventListener('submit', onSubmit);
    element.addEventListener('input', onInput);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('click', onClick);
      element.removeEventListener('submit', onSubmit);
      element.removeEventListener('input', onInput);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [router, failed]);

  return (
    <div ref={root} className="refined" aria-busy={isPending}>
      {children}
    </div>
  );
}

/** The link to follow softly: in the filters, the chips or the table's head, clicked plainly. */
function softLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  if (!(event.target instanceof Element)) return undefined;
  return event.target.closest<HTMLAnchorElement>('[data-facet] a[href]') ?? undefined;
}
