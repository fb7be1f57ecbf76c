import { answerJson } from '#lib/api/answer.ts';
import { categoryTreeDocument } from '#lib/api/category-documents.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { POLICIES } from '#lib/cache-policy/policies.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/categories`: the whole tree, in the order shown. */
export const GET = endpoint('application/json', async (request) =>
  answerJson(request, await categoryTreeDocument(), { cacheControl: POLICIES.document.cacheControl }),
);
