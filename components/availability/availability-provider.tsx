'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import useSWR from 'swr';
import type { Availability } from '#lib/catalog/availability.ts';

interface AvailabilityState {
  readonly byNumber: ReadonlyMap<string, Availability>;
  /** `waiting` until the first answer; `failed` when there is none to show. */
  readonly status: 'waiting' | 'ready' | 'failed';
}

const AvailabilityContext = createContext<AvailabilityState>({ byNumber: new Map(), status: 'waiting' });

async function fetchAvailability(address: string): Promise<Availability[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Availability answered ${response.status}.`);
  const { parts } = (await response.json()) as { parts: Availability[] };
  return parts;
}

/** Asks once for the price and stock of all parts on the page; cells below read their own. */
export function AvailabilityProvider({
  partNumbers,
  children,
}: {
  partNumbers: readonly string[];
  children: ReactNode;
}) {
  const query = partNumbers.map((partNumber) => `part=${encodeURIComponent(partNumber)}`).join('&');
  const { data, error } = useSWR(query === '' ? null : `/api/availability?${query}`, fetchAvailability, {
    keepPreviousData: false,
  });
  const state = useMemo<AvailabilityState>(
    () => ({
      byNumber: new Map((data ?? []).map((part) => [part.partNumber, part])),
      status: data ? 'ready' : error ? 'failed' : 'waiting',
    }),
    [data, error],
  );
  return <AvailabilityContext value={state}>{children}</AvailabilityContext>;
}

/** What is known of one part; `part` is undefined while waiting, after a failure, and when nothing is known. */
export function useAvailability(partNumber: string): {
  part: Availability | undefined;
  status: AvailabilityState['status'];
} {
  const { byNumber, status } = useContext(AvailabilityContext);
  return { part: byNumber.get(partNumber), status };
}
