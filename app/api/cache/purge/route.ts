import { endpoint } from '#lib/api/endpoint.ts';
import { assertOperator } from '#lib/api/operator-access.ts';
import { purgeDocument } from '#lib/api/purge-document.ts';
import { purgeRequest } from '#lib/api/purge-request.ts';
import { env } from '#lib/env.ts';

export {
  onlyPost as DELETE,
  onlyPost as GET,
  onlyPost as PATCH,
  onlyPost as PUT,
  postAllowed as OPTIONS,
} from '#lib/api/method-not-allowed.ts';

/** `POST /api/cache/purge`: makes a part, a tag or everything untrue wherever it is kept; for operators. */
export const POST = endpoint('application/json', async (request) => {
  assertOperator(request, env().MILLRACE_OPERATOR_TOKEN);
  const document = await purgeDocument(await purgeRequest(request));
  return Response.json(document, { headers: { 'cache-control': 'no-store' } });
});
