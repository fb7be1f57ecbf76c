'use client';

import { useEffect, useState } from 'react';
import { addToList, priceQuantity } from '#components/availability/fill-buy-box.ts';
import { findTyped, findValues, isFinder } from '#components/filters/panel-behaviour.ts';
import { useStoredList } from '#components/lists/stored-list.ts';
import { navigation } from '#components/navigation/navigation.ts';
import { PAGE_CLASS } from '#components/page/content-id.ts';
import { rowAddress } from './row-address.ts';
import { showPreferences } from './show-preferences.ts';
import { textOf } from './text-of.ts';

/** A click in a row waits so long for a second one, which selects a word. The part's page is fetched meanwhile. */
const DOUBLE_CLICK_MS = 200;

/**
 * What buttons and rows of server-rendered pages do, in one place instead of a component each: `data-copy` copies its
 * value, `data-copy-text` the text of the part's page, `data-print` prints, `data-add` puts the part on the reader's list,
 * `data-find` finds among the values beside it, and a click in a row of a list follows the row's link. Clicks that came
 * before it count.
 */
export function Behaviour({ labels }: { labels: { readonly 'part.copied': string } }) {
  const [announced, announce] = useState('');
  const lines = useStoredList().length;

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
    const forgetRowClick = (): void => clearTimeout(rowClick);
    const acted = new WeakSet<MouseEvent>();
    const act = (event: MouseEvent): void => {
      // React may get here in the middle of a click, which is noted then and still on its way.
      if (acted.has(event) || !(event.target instanceof Element)) return;
      acted.add(event);
      const button = event.target.closest<HTMLElement>(
        'button[data-copy],button[data-copy-text],button[data-print]',
      );
      if (button?.dataset.copy) void copy(button.dataset.copy, button);
      else if (button?.dataset.copyText !== undefined)
        void copy(textOf(button.closest<HTMLElement>(`.${PAGE_CLASS}`) ?? document.body), button);
      else if (button) window.print();
      const add = event.target.closest('button[data-add]')?.closest<HTMLElement>('.buy');
      if (add) addToList(add);
      const address = rowAddress(event, window.getSelection());
      forgetRowClick();
      if (address) {
        void navigation.prepare(address);
        rowClick = setTimeout(() => void navigation.go(address), DOUBLE_CLICK_MS);
      }
    };
    const onClick = (event: MouseEvent): void => {
      if (event.target instanceof Element && !event.target.closest('.preferences')) closePreferences();
      act(event);
    };
    const onInput = ({ target }: Event): void => {
      if (isFinder(target)) findValues(target);
      const box = target instanceof Element && target.closest<HTMLElement>('.buy');
      if (box) priceQuantity(box);
    };
    // Enter in the quantity is not meant for a server.
    const onSubmit = (event: Event): void => {
      if ((event.target as Element).matches('.buy form')) event.preventDefault();
    };
    showPreferences(document);
    findTyped(document);
    for (const click of window.millraceClicks ?? []) act(click);
    window.millraceClicks = undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') closePreferences()?.querySelector('summary')?.focus();
      // Enter in a field that finds values is not meant for the form around it.
      if (event.key === 'Enter' && isFinder(event.target)) event.preventDefault();
    };
    // What other components have to say to screen readers: the region has been there long enough to be heard.
    const onAnnounce = (event: Event): void => announce((event as CustomEvent<string>).detail);
    document.addEventListener('announce', onAnnounce);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('click', onClick);
    document.addEventListener('pointerdown', forgetRowClick);
    document.addEventListener('input', onInput);
    document.addEventListener('submit', onSubmit);
    return () => {
      document.removeEventListener('announce', onAnnounce);
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('click', onClick);
      document.removeEventListener('pointerdown', forgetRowClick);
      forgetRowClick();
      document.removeEventListener('input', onInput);
      document.removeEventListener('submit', onSubmit);
    };
  }, [labels]);

  useEffect(() => {
    const count = document.querySelector('.list-link .count');
    if (count) count.textContent = lines > 0 ? String(lines) : '';
  }, [lines]);

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
