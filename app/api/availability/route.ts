import { endpoint } from '#lib/api/endpoint.ts';
import { parseRequest } from '#lib/api/parse-request.ts';
import { REQUESTS } from '#lib/api/requests.ts';
import { POLICIES } from '#lib/cache-policy/policies.ts';
import { availability } from '#lib/catalog/availability.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/**
 * `GET /api/availability?part=A&part=B`: price and stock of up to 100 parts in the order asked; unknown ones are left
 * out. It has no ETag: it says when it was asked, so that no two answers are the same, and nobody may
 * show it again without asking.
 */
export const GET = endpoint('application/json', async (request) => {
  const { part } = parseRequest(REQUESTS.availability, request);
  const parts = await availability([...new Set(part)]);
  return Response.json(
    { parts, asOf: new Date().toISOString() },
    { headers: { 'cache-control': POLICIES.live.cacheControl } },
  );
});
