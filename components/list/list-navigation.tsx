'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ListAvailability } from '#components/availability/list-availability.tsx';
import { showPreferences } from '#components/behaviour/show-preferences.ts';
import { fetchAllValues, findValues, submitRanges } from '#components/filters/panel-behaviour.ts';
import { restorePanel, snapshotPanel } from '#components/filters/panel-memory.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { applyChange } from './apply-change.ts';
import { watchIntent } from './intent.ts';
import { listChanges } from './list-changes.ts';
import { ListJourney } from './list-journey.ts';
import { linkOf } from './soft-link.ts';

interface ListNavigationProps {
  readonly locale: Locale;
  /** Category whose list this is. */
  readonly slug: string;
  /** Path of the list that the HTML shows. */
  readonly path: string;
  readonly html: string;
  readonly labels: { readonly 'filters.failed': string; readonly 'buy.onRequest': string };
}

/**
 * A list and what its links do, from one place instead of a component each. A choice replaces what it changes on the
 * page; a part is navigated to softly.
 */
export function ListNavigation({ locale, slug, path, html, labels }: ListNavigationProps) {
  const root = useRef<HTMLDivElement>(null);
  const journey = useRef<ListJourney>(undefined);
  const [changes, setChanges] = useState(0);
  const router = useRouter();
  const pathname = usePathname();

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    restorePanel(element, slug);
    showPreferences(element);
    // Next knows the page by the address it was first asked for; the reader may come back to another of its lists.
    const kept = location.pathname === path ? undefined : listChanges.kept(location.pathname);
    if (kept) applyChange(element, kept)();
    journey.current = new ListJourney(element, {
      path: kept ? location.pathname : path,
      failed: labels['filters.failed'],
      onChange: () => setChanges((count) => count + 1),
    });
    return () => {
      journey.current?.end();
      snapshotPanel(element, slug);
    };
  }, [slug, path, labels]);

  // Back and forward between lists of this page.
  useEffect(() => {
    if (pathname !== '') void journey.current?.follow(location.pathname);
  }, [pathname]);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const intent = watchIntent(element, (path) => listChanges.prepare(path));
    const onClick = (event: MouseEvent): void => {
      const link = linkOf(event);
      if (!link) return;
      event.preventDefault();
      if (link.kind === 'values') void fetchAllValues(link.element);
      else if (link.kind === 'list') void journey.current?.go(link.path, link.element);
      else router.push(link.path);
    };
    const onSubmit = (event: SubmitEvent): void => {
      event.preventDefault();
      const go = (address: string): void => void journey.current?.go(address);
      void submitRanges(event.target as HTMLFormElement, go, labels['filters.failed']);
    };
    const onInput = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement && target.dataset.find !== undefined) findValues(target);
    };
    // Enter in a field that finds values is not meant for the form around it.
    const onKeyDown = (event: KeyboardEvent): void => {
      const isFinding = event.target instanceof HTMLInputElement && event.target.dataset.find !== undefined;
      if (event.key === 'Enter' && isFinding) event.preventDefault();
    };
    // What was typed before this ran.
    for (const field of element.querySelectorAll<HTMLInputElement>('[data-find]')) {
      if (field.value !== '') findValues(field);
    }
    const abort = new AbortController();
    const { signal } = abort;
    element.addEventListener('click', onClick, { signal });
    element.addEventListener('submit', onSubmit, { signal });
    element.addEventListener('input', onInput, { signal });
    element.addEventListener('keydown', onKeyDown, { signal });
    return () => {
      intent.end();
      abort.abort();
    };
  }, [router, labels]);

  return (
    <>
      <div ref={root} dangerouslySetInnerHTML={{ __html: html }} />
      <ListAvailability locale={locale} root={root} changes={changes} onRequest={labels['buy.onRequest']} />
    </>
  );
}
