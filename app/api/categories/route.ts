import { answerJson } from '#lib/api/answer.ts';
import { CACHE_CONTROL } from '#lib/api/cache-policy.ts';
import { categoryTreeDocument } from '#lib/api/category-documents.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/categories`: the whole tree, in the order shown. */
export const GET = endpoint('application/json', async (request) =>
  answerJson(request, await categoryTreeDocument(), { cacheControl: CACHE_CONTROL.catalogue }),
);
