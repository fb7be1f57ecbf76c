import type { Client } from 'pg';

/** What a visitor's page, a program or the process itself asks. */
export interface Question {
  readonly name: string;
  /** Where the function that answers it lives. */
  readonly file: string;
  /** Different ones; they are asked in turn until there are enough. */
  readonly calls: readonly Call[];
  /** Reads so much, once and after changes, that it is not asked more often than there are calls. */
  readonly isRare?: boolean;
  /** What anyone would write first instead, in a few words. */
  readonly naive?: string;
}

export interface Call {
  readonly about: string;
  readonly ask: () => Promise<unknown>;
  /** The same question to the naive statements, given the product's answer; see {@link sameAs}. */
  readonly naive?: (client: Client, answer: unknown) => Promise<Comparison>;
}

/** Both answers in one form; undefined where they answer different questions by intent. */
export type Comparison = { readonly product: unknown; readonly naive: unknown } | undefined;

/** A call with its naive counterpart, whose answer has the form that `form` gives the product's. */
export function sameAs<Answer>(
  call: { readonly about: string; readonly ask: () => Promise<Answer> },
  naive: (client: Client, answer: Answer) => Promise<unknown>,
  form: ((answer: Answer) => unknown) | undefined,
): Call {
  return {
    ...call,
    naive: async (client, answer) => {
      const found = await naive(client, answer as Answer);
      return form && { product: form(answer as Answer), naive: found };
    },
  };
}
