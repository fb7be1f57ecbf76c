import { answerJson } from '#lib/api/answer.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { openApiDocument } from '#lib/api/openapi.ts';
import { POLICIES } from '#lib/cache-policy/policies.ts';
import { env } from '#lib/env.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/openapi.json`: the API described in OpenAPI 3.1, from the schemas that validate it. */
export const GET = endpoint('application/json', async (request) =>
  answerJson(request, openApiDocument(env().MILLRACE_ORIGIN), {
    cacheControl: POLICIES.document.cacheControl,
  }),
);
