/**
 * Whether the percent-encoding of a request's path is well formed. Next answers 500 where it is not, but the mistake
 * is the client's.
 */
export function isWellFormedTarget(target: string): boolean {
  if (!target.includes('%')) return true;
  const query = target.indexOf('?');
  try {
    decodeURIComponent(query === -1 ? target : target.slice(0, query));
    return true;
  } catch {
    return false;
  }
}
