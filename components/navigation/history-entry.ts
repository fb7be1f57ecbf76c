/** Told on the document when another page or list is shown, after it was painted. */
export const SHOWN = 'shown';

/**
 * What tells entries of the history apart. Next's router reads the entries, too: what it wrote into the first one is
 * kept in all, so that it takes them for its own and leaves them alone.
 */
export const entryKey = (): string | undefined => history.state?.millrace;

/** Gives the entry that the document was loaded with a key. */
export function nameEntry(): void {
  if (!entryKey()) history.replaceState(stateWith(newKey()), '');
}

/** Makes an address the next entry of the history. */
export function pushEntry(address: string): void {
  history.pushState(stateWith(newKey()), '', address);
}

/** Changes the address of the entry. */
export function replaceEntry(address: string): void {
  history.replaceState(stateWith(entryKey() ?? newKey()), '', address);
}

/** `__NA` is Next's mark of an entry that it knows; an entry without it is loaded anew when the reader comes back. */
const stateWith = (millrace: string) => ({ ...history.state, __NA: true, millrace });

/** Other documents of the visit have entries as well. */
const newKey = (): string => Math.random().toString(36).slice(2);
