/** What is read of a report of Lighthouse (its LHR, as JSON). */
export interface Report {
  readonly finalUrl: string;
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

export interface Category {
  /** From 0 to 1. */
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

export interface Audit {
  readonly score: number | null;
  readonly numericValue?: number;
  readonly displayValue?: string;
  readonly details?: { readonly items?: readonly Item[] };
}

/** A row of an audit's table; some insights have tables in tables. */
export interface Item {
  readonly type?: string;
  readonly snippet?: string;
  readonly node?: { readonly snippet?: string };
  readonly url?: string;
  readonly description?: string;
  readonly resourceType?: string;
  readonly requestCount?: number;
  readonly transferSize?: number;
  readonly duration?: number;
  readonly score?: number;
  readonly subItems?: { readonly items?: readonly { readonly extra?: Item; readonly cause?: string }[] };
}

/** The value of an audit that is a time or a shift; not a number where Lighthouse could not tell. */
export const numericValue = ({ audits }: Report, audit: string): number =>
  audits[audit]?.numericValue ?? Number.NaN;

export const itemsOf = ({ audits }: Report, audit: string): readonly Item[] =>
  audits[audit]?.details?.items ?? [];
