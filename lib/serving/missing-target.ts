import { isNoAddress } from './request-target.ts';
import type { Route } from './routes.ts';

/** Next leads these to the spelling without, whatever they are. */
const REDIRECTED = /\/$|\/\/|\\/;

/**
 * What Next is asked for where a target may have no route: all addresses of a language that lead nowhere have one page,
 * rendered once. Next would render and keep one for each, in as many entries as anybody makes up; and it takes some of
 * them (`/index`, `/_error`, `/a%0ab`) for its own or for none, and renders these each time, with status 200.
 */
export function missingTarget(target: string, { missingPath }: Route): string {
  if (missingPath === undefined) return target;
  const query = target.indexOf('?');
  const path = query === -1 ? target : target.slice(0, query);
  if (REDIRECTED.test(path) && !isNoAddress(path)) return target;
  return missingPath + target.slice(path.length);
}
