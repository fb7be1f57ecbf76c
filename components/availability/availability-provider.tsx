'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import useSWR from 'swr';
import type { Availability } from '#lib/catalog/availability.ts';
import type { Locale } from '#lib/messages/locale.ts';

/** A slow answer is given up and asked for again, so that a page never waits without end. */
const ANSWER_WITHIN_MS = 10_000;

interface Answer {
  readonly parts: readonly Availability[];
  /** When the server read it, ISO 8601. */
  readonly asOf: string;
}

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

async function fetchAvailability(address: string): Promise<Answer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  if (!response.ok) throw new Error(`Availability answered ${response.status}.`);
  return response.json();
}

interface AvailabilityProviderProps {
  readonly locale: Locale;
  readonly partNumbers: readonly string[];
  readonly labels: { readonly 'buy.onRequest': string };
  readonly children: ReactNode;
}

/** Asks once for the price and stock of all parts on the page, again on focus; cells below read their own. */
export function AvailabilityProvider({ locale, partNumbers, labels, children }: AvailabilityProviderProps) {
  const query = partNumbers.map((partNumber) => `part=${encodeURIComponent(partNumber)}`).join('&');
  // When a line leaves the reader's list, the figures of the others stay until those of the new request are there.
  const { data, error, isLoading } = useSWR(
    query === '' ? null : `/api/availability?${query}`,
    fetchAvailability,
    { keepPreviousData: true },
  );
  const state = useMemo<AvailabilityState>(
    () => ({
      locale,
      byNumber: new Map(data?.parts.map((part) => [part.partNumber, part])),
      status: error ? (data ? 'stale' : 'failed') : isLoading || !data ? 'waiting' : 'ready',
      asOf: data && new Date(data.asOf),
      onRequest: labels['buy.onRequest'],
    }),
    [locale, data, error, isLoading, labels],
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
