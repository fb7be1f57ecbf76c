'use client';

import { useSyncExternalStore } from 'react';

/** One line of the reader's list. */
export interface ListLine {
  readonly partNumber: string;
  readonly quantity: number;
}

const KEY = 'list';
const CHANGED = 'millrace-list';
const NONE: readonly ListLine[] = [];

/** More lines would not fit one request for prices. */
export const MOST_LINES = 100;

let known: { readonly stored: string | null; readonly lines: readonly ListLine[] } = {
  stored: null,
  lines: NONE,
};

/** The list kept in this browser, and every change of it, in this tab or another. */
export function useStoredList(): readonly ListLine[] {
  return useSyncExternalStore(subscribe, readList, () => NONE);
}

export function readList(): readonly ListLine[] {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(KEY);
  } catch {
    // A private window may refuse; the list is empty then.
  }
  // The same object for the same text: React compares by identity.
  if (stored !== known.stored) known = { stored, lines: parse(stored) };
  return known.lines;
}

/** Sets the quantity of a part; 0 removes it. @returns whether it was stored */
export function setQuantity(partNumber: string, quantity: number): boolean {
  const before = readList();
  const place = before.findIndex((line) => line.partNumber === partNumber);
  const removed = place < 0 ? 0 : 1;
  const added = quantity > 0 ? [{ partNumber, quantity }] : [];
  // A line that is changed keeps its place.
  const lines = before.toSpliced(removed ? place : before.length, removed, ...added).slice(-MOST_LINES);
  try {
    localStorage.setItem(KEY, JSON.stringify(lines));
  } catch {
    return false;
  }
  dispatchEvent(new Event(CHANGED));
  return true;
}

function parse(stored: string | null): readonly ListLine[] {
  try {
    const lines: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(lines) ? lines.filter(isLine).slice(0, MOST_LINES) : NONE;
  } catch {
    return NONE;
  }
}

function isLine(line: unknown): line is ListLine {
  if (typeof line !== 'object' || line === null) return false;
  const { partNumber, quantity } = line as Partial<ListLine>;
  return (
    typeof partNumber === 'string' &&
    partNumber !== '' &&
    Number.isSafeInteger(quantity) &&
    (quantity as number) > 0
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  addEventListener('storage', listener);
  return () => {
    removeEventListener(CHANGED, listener);
    removeEventListener('storage', listener);
  };
}
