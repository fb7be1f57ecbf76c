/** A list's page under another refinement: what of the page at hand it replaces. */
export interface ListChange {
  /** Of the document. */
  readonly title: string;
  readonly canonical: string;
  /** Said to screen readers. */
  readonly announcement: string;
  /** Every region of the page; one whose version is on the page already stays. */
  readonly regions: readonly (readonly [name: string, version: string, html: string])[];
}

/** Where the change that leads to a list's page is to be had: both are on the path, so that caches keep them apart. */
export const changeAddress = (path: string): string => path.replace(/^((?:\/[a-z]{2})?)\/c\//, '$1/refined/');
