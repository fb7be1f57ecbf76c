'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';
import { AVAILABILITY_BATCH } from '#lib/catalog/availability-batch.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { fillBuyBox } from './fill-buy-box.ts';
import { fillRow } from './fill-row.ts';
import { useAvailabilityOf } from './use-availability-of.ts';

interface LiveFiguresProps {
  /** Has elements with a part's number as `data-part`: rows of a list, or the box for price and stock. */
  readonly root: RefObject<HTMLElement | null>;
  /** How often the content has been replaced. */
  readonly shown: number;
}

/** What is laid out ahead asks when it is shown. */
const partsIn = (root: Element | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[data-part]:not(.ahead *)') ?? []),
];

/** Writes price and stock into a page, which is HTML: one request for all its parts, again on focus. */
export function LiveFigures({ root, shown }: LiveFiguresProps) {
  const [partNumbers, setPartNumbers] = useState<readonly string[]>([]);
  const live = useAvailabilityOf(partNumbers);

  // The parts are other ones now.
  useLayoutEffect(() => {
    const numbers = new Set(partsIn(root.current).map(({ dataset }) => dataset.part ?? ''));
    setPartNumbers([...numbers].slice(0, AVAILABILITY_BATCH));
  }, [root, shown]);

  useLayoutEffect(() => {
    const locale = document.documentElement.lang as Locale;
    for (const element of partsIn(root.current)) {
      const fill = element.matches('tr') ? fillRow : fillBuyBox;
      fill(element, { ...live, part: live.parts.get(element.dataset.part ?? ''), locale });
    }
  }, [root, live]);

  return null;
}
