import type { Availability } from '#lib/catalog/availability.ts';

export interface Answer {
  readonly parts: readonly Availability[];
  /** When the server read it, ISO 8601. */
  readonly asOf: string;
}

const KEY = 'availability';
/** It is shown with its time of day alone. */
const LONGEST_MS = 3_600_000;

/** Keeps the answer that this tab got last, for a page that is loaded again while there is no network. */
export function keepAnswer(address: string, answer: Answer): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ address, answer }));
  } catch {
    // Full, or not allowed: it is an extra.
  }
}

/** What the tab was last told at this address, if that is not too long ago. */
export function keptAnswer(address: string): Answer | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    const isRecent = Date.now() - Date.parse(kept.answer.asOf) < LONGEST_MS;
    return kept.address === address && isRecent ? kept.answer : undefined;
  } catch {
    return undefined;
  }
}
