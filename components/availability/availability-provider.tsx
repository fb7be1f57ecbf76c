'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Availability } from '#lib/catalog/availability.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { useAvailabilityOf } from './use-availability-of.ts';

interface AvailabilityState {
  readonly locale: Locale;
  readonly byNumber: ReadonlyMap<string, Availability>;
  /** `waiting` until the first answer; `stale` when the last refresh failed; `failed` when there is nothing to show. */
  readonly status: 'waiting' | 'ready' | 'stale' | 'failed';
  readonly asOf: Date | undefined;
  readonly onRequest: string;
}

const AvailabilityContext = createContext<AvailabilityState>({
  locale: 'en',
  byNumber: new Map(),
  status: 'waiting',
  asOf: undefined,
  onRequest: '',
});

interface AvailabilityProviderProps {
  readonly locale: Locale;
  readonly partNumbers: readonly string[];
  readonly labels: { readonly 'buy.onRequest': string };
  readonly children: ReactNode;
}

/** Asks once for the price and stock of all parts on the page, again on focus; cells below read their own. */
export function AvailabilityProvider({ locale, partNumbers, labels, children }: AvailabilityProviderProps) {
  const { parts, asOf, hasFailed, isWaiting } = useAvailabilityOf(partNumbers);
  const state = useMemo<AvailabilityState>(
    () => ({
      locale,
      byNumber: parts,
      status: hasFailed ? (asOf ? 'stale' : 'failed') : isWaiting ? 'waiting' : 'ready',
      asOf,
      onRequest: labels['buy.onRequest'],
    }),
    [locale, parts, asOf, hasFailed, isWaiting, labels],
  );
  return <AvailabilityContext value={state}>{children}</AvailabilityContext>;
}

/** What is known of all parts of the page. */
export const useAvailabilities = (): AvailabilityState => useContext(AvailabilityContext);

/** What is known of one part; `part` is undefined while waiting, after a failure, and when nothing is known. */
export function useAvailability(partNumber: string) {
  const { byNumber, ...state } = useContext(AvailabilityContext);
  return { ...state, part: byNumber.get(partNumber) };
}
