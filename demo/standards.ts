/** A standard as the catalogue cites it. Titles are our own words, not the publisher's text. */
export interface Standard {
  readonly code: string;
  readonly title: string;
  /** Former or parallel standards of the same part, with what differs. */
  readonly equivalents: readonly { readonly code: string; readonly note: string }[];
}

export const standard = (
  code: string,
  title: string,
  ...equivalents: Standard['equivalents'][number][]
): Standard => ({
  code,
  title,
  equivalents,
});

/** An equivalent standard: `note` says what differs, or that nothing does. */
export const equivalent = (code: string, note: string): Standard['equivalents'][number] => ({ code, note });
