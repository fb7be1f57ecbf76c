'use client';

import { useMemo } from 'react';
import useSWR from 'swr';
import { type Answer, keepAnswer, keptAnswer } from './last-answer.ts';

/** A slow answer is given up and asked for again, so that a page never waits without end. */
const ANSWER_WITHIN_MS = 10_000;

async function fetchAvailability(address: string): Promise<Answer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  if (!response.ok) throw new Error(`Availability answered ${response.status}.`);
  const answer: Answer = await response.json();
  keepAnswer(address, answer);
  return answer;
}

/**
 * Price and stock of parts in one request, refreshed on focus and when the network is back. What was known before the
 * page was loaded is shown only when nothing newer is to be had, and as such: an old price never precedes a new one.
 */
export function useAvailabilityOf(partNumbers: readonly string[]) {
  const query = partNumbers.map((partNumber) => `part=${encodeURIComponent(partNumber)}`).join('&');
  // When a line leaves the reader's list, the figures of the others stay until those of the new request are there.
  const address = query === '' ? null : `/api/availability?${query}`;
  const { data: fetched, error, isLoading } = useSWR(address, fetchAvailability, { keepPreviousData: true });
  const hasFailed = error !== undefined;
  const data = useMemo(
    () => fetched ?? (hasFailed && address ? keptAnswer(address) : undefined),
    [fetched, hasFailed, address],
  );
  const parts = useMemo(() => new Map(data?.parts.map((part) => [part.partNumber, part])), [data]);
  const asOf = useMemo(() => data && new Date(data.asOf), [data]);
  return {
    parts,
    asOf,
    hasFailed,
    isWaiting: !hasFailed && (isLoading || !data),
  };
}
