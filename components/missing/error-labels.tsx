'use client';

import { createContext, type ReactNode } from 'react';

/** Messages that an error page needs, handed down because an error boundary gets nothing from the server. */
export interface ErrorLabelsValue {
  readonly 'error.title': string;
  readonly 'error.lead': string;
  readonly 'error.retry': string;
  readonly 'error.reference': string;
}

export const ErrorLabelsContext = createContext<ErrorLabelsValue | undefined>(undefined);

export function ErrorLabels({ value, children }: { value: ErrorLabelsValue; children: ReactNode }) {
  return <ErrorLabelsContext value={value}>{children}</ErrorLabelsContext>;
}
