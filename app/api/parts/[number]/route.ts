import { API_ADDRESS } from '#lib/api/addresses.ts';
import { answerJson } from '#lib/api/answer.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { canonicalLink, partDocument } from '#lib/api/part-document.ts';
import { movedPermanently, NEGOTIATED, requestedPart } from '#lib/api/requested-part.ts';
import { POLICIES } from '#lib/cache-policy/policies.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/parts/{number}`: all about one part; `/p/{number}` as JSON. */
export const GET = endpoint<{ number: string }>('application/json', async (request, { number }) => {
  const asked = await requestedPart(request, number);
  if (asked.kind === 'elsewhere') return movedPermanently(API_ADDRESS.part(asked.partNumber), NEGOTIATED);
  return answerJson(request, await partDocument(asked.part), {
    cacheControl: POLICIES.document.cacheControl,
    headers: { ...NEGOTIATED, link: canonicalLink(asked.part) },
  });
});
