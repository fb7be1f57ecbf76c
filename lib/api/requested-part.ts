import { POLICIES } from '#lib/cache-policy/policies.ts';
import { nearestParts } from '../catalog/nearest-parts.ts';
import { type Part, partByNumber, partNumberByKey } from '../catalog/part.ts';
import { parseRequest } from './parse-request.ts';
import { ProblemError } from './problem-error.ts';
import { REQUESTS } from './requests.ts';

/** The part asked for, or its number where it was spelt otherwise. */
type RequestedPart =
  | { readonly kind: 'found'; readonly part: Part }
  | { readonly kind: 'elsewhere'; readonly partNumber: string };

/**
 * @param typed the part number of the address, decoded
 * @throws ProblemError 400 for what cannot be a part number, 404 with the nearest ones for one that is not there
 */
export async function requestedPart(request: Request, typed: string): Promise<RequestedPart> {
  const { number } = parseRequest(REQUESTS.part, request, { number: typed });
  const part = await partByNumber(number);
  if (part) return { kind: 'found', part };
  const partNumber = await partNumberByKey(number);
  if (partNumber !== undefined) return { kind: 'elsewhere', partNumber };
  throw new ProblemError({
    status: 404,
    title: 'No such part',
    detail: `No part has the number ${number}. The nearest ones are in “nearest”; /api/search?q= finds parts by words.`,
    extension: { nearest: await nearestParts(number) },
  });
}

/** What the answers have that `/p/{number}` gives to who prefers them: browsers get another one there. */
export const NEGOTIATED = { vary: 'Accept' } as const;

/** The one address of a part that was asked for by another spelling. Relative, so that it holds behind any proxy. */
export function movedPermanently(location: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, {
    status: 308,
    headers: { ...headers, location, 'cache-control': POLICIES.document.cacheControl },
  });
}
