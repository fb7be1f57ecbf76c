'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { rowAddress } from './row-address.ts';
import { showPreferences } from './show-preferences.ts';
import { textOf } from './text-of.ts';

/** A click in a row waits so long for a second one, which selects a word. The part's page is fetched meanwhile. */
const DOUBLE_CLICK_MS = 200;

/**
 * What buttons and rows of server-rendered pages do, in one place instead of a component each: `data-copy` copies its
 * value, `data-copy-text` the text of the part's page, `data-print` prints, `data-preference` stores a choice, and a
 * click in a row of a list follows the row's link.
 */
export function Behaviour({ labels }: { labels: { readonly 'part.copied': string } }) {
  const [announced, announce] = useState('');
  const router = useRouter();
  const path = usePathname();
  const firstPath = useRef(path);

  useEffect(() => {
    const copy = async (text: string, button: HTMLElement): Promise<void> => {
      await navigator.clipboard.writeText(text);
      button.dataset.copied = '';
      announce(labels['part.copied']);
      setTimeout(() => {
        delete button.dataset.copied;
        announce('');
      }, 2000);
    };
    let rowClick: ReturnType<typeof setTimeout> | undefined;
    const onClick = (event: MouseEvent): void => {
      if (!(event.target instanceof Element)) return;
      if (!event.target.closest('.preferences')) closePreferences();
      const button = event.target.closest<HTMLElement>(
        'button[data-copy],button[data-copy-text],button[data-print]',
      );
      if (button?.dataset.copy) void copy(button.dataset.copy, button);
      else if (button?.dataset.copyText !== undefined) void copy(textOf(document), button);
      else if (button) window.print();
      const address = rowAddress(event, window.getSelection());
      clearTimeout(rowClick);
      if (address) {
        router.prefetch(address);
        rowClick = setTimeout(() => router.push(address), DOUBLE_CLICK_MS);
      }
    };
    const onChange = (event: Event): void => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement) || !target.dataset.preference) return;
      prefer(target.dataset.preference, target.type === 'checkbox' && !target.checked ? '' : target.value);
    };
    showPreferences(document);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') closePreferences()?.querySelector('summary')?.focus();
    };
    // What other components have to say to screen readers: the region has been there long enough to be heard.
    const onAnnounce = (event: Event): void => announce((event as CustomEvent<string>).detail);
    document.addEventListener('announce', onAnnounce);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('click', onClick);
    document.addEventListener('change', onChange);
    return () => {
      document.removeEventListener('announce', onAnnounce);
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('click', onClick);
      clearTimeout(rowClick);
      document.removeEventListener('change', onChange);
    };
  }, [router, labels]);

  // A new page starts at its top for keyboard and screen reader, too.
  useEffect(() => {
    if (firstPath.current === path) return;
    firstPath.current = path;
    const content = document.getElementById('content');
    // A page that has put the focus where the reader was, as filtered lists do, has done it better.
    if (!content?.contains(document.activeElement)) content?.focus({ preventScroll: true });
  }, [path]);

  return (
    <p role="status" className="visually-hidden">
      {announced}
    </p>
  );
}

/** @returns what was closed; undefined when it was not open */
function closePreferences(): Element | undefined {
  const panel = document.querySelector<HTMLDetailsElement>('details.preferences[open]');
  if (panel) panel.open = false;
  return panel ?? undefined;
}

/** Stores a preference and applies it at once; '' is the default. Private windows may refuse to store. */
function prefer(name: string, value: string): void {
  if (value === '') delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // It holds for this page then.
  }
}
