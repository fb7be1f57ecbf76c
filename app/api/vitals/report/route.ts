import { endpoint } from '#lib/api/endpoint.ts';
import { assertOperator } from '#lib/api/operator-access.ts';
import { parseRequest } from '#lib/api/parse-request.ts';
import { vitalsDocument } from '#lib/api/vitals-document.ts';
import { VITALS_REQUEST } from '#lib/api/vitals-request.ts';
import { env } from '#lib/env.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/vitals/report`: how fast pages were for the people who opened them; for operators. */
export const GET = endpoint('application/json', async (request) => {
  assertOperator(request, env().MILLRACE_OPERATOR_TOKEN);
  const document = await vitalsDocument(parseRequest(VITALS_REQUEST, request), Date.now());
  return Response.json(document, { headers: { 'cache-control': 'no-store' } });
});
