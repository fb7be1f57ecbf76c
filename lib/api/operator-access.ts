import { createHash, timingSafeEqual } from 'node:crypto';
import { API_ADDRESS } from './addresses.ts';
import { ProblemError } from './problem-error.ts';

/**
 * Lets pass who has the operators' token.
 * @param token the setting; without one there is nothing here for anybody
 * @throws ProblemError 404 without a token in the settings, 401 without the same one in the request
 */
export function assertOperator(request: Request, token: string | undefined): void {
  if (token === undefined) {
    throw new ProblemError({
      status: 404,
      title: 'No such address',
      detail: `The API has no ${new URL(request.url).pathname}; ${API_ADDRESS.openApi} describes what it has.`,
    });
  }
  const [, given] = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (given !== undefined && timingSafeEqual(hash(given), hash(token))) return;
  throw new ProblemError({
    status: 401,
    title: 'For operators',
    detail: 'Send the token of MILLRACE_OPERATOR_TOKEN as Authorization: Bearer TOKEN.',
    headers: { 'www-authenticate': 'Bearer realm="operators"' },
  });
}

/** Of one length, whatever was given. */
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
