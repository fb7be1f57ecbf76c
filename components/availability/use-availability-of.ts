'use client';

import { useMemo } from 'react';
import useSWR from 'swr';
import type { Availability } from '#lib/catalog/availability.ts';

/** A slow answer is given up and asked for again, so that a page never waits without end. */
const ANSWER_WITHIN_MS = 10_000;

interface Answer {
  readonly parts: readonly Availability[];
  /** When the server read it, ISO 8601. */
  readonly asOf: string;
}

async function fetchAvailability(address: string): Promise<Answer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  if (!response.ok) throw new Error(`Availability answered ${response.status}.`);
  return response.json();
}

/** Price and stock of parts in one request, refreshed on focus. */
export function useAvailabilityOf(partNumbers: readonly string[]) {
  const query = partNumbers.map((partNumber) => `part=${encodeURIComponent(partNumber)}`).join('&');
  // When a line leaves the reader's list, the figures of the others stay until those of the new request are there.
  const { data, error, isLoading } = useSWR(
    query === '' ? null : `/api/availability?${query}`,
    fetchAvailability,
    { keepPreviousData: true },
  );
  const parts = useMemo(() => new Map(data?.parts.map((part) => [part.partNumber, part])), [data]);
  const asOf = useMemo(() => data && new Date(data.asOf), [data]);
  return {
    parts,
    asOf,
    hasFailed: error !== undefined,
    isWaiting: error === undefined && (isLoading || !data),
  };
}
