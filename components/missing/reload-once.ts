const KEY = 'reloaded';

/**
 * A script of this page is gone from the server, which serves another release by now, or could not be fetched: the
 * document fetched anew names those that are there. Once for an address, so that a script that is really missing
 * cannot make a page load for ever.
 * @returns whether the page is being reloaded
 */
export function reloadOnce(error: Error): boolean {
  if (error.name !== 'ChunkLoadError' || !navigator.onLine) return false;
  try {
    if (sessionStorage.getItem(KEY) === location.href) return false;
    sessionStorage.setItem(KEY, location.href);
  } catch {
    // Nothing can be remembered here: better the error than a loop.
    return false;
  }
  location.reload();
  return true;
}
