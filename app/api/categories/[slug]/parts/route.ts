import { answerJson } from '#lib/api/answer.ts';
import { CACHE_CONTROL } from '#lib/api/cache-policy.ts';
import { categoryPartsDocument } from '#lib/api/category-documents.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { parseRequest } from '#lib/api/parse-request.ts';
import { requestedList } from '#lib/api/requested-list.ts';
import { requestedRefinement } from '#lib/api/requested-refinement.ts';
import { REQUESTS } from '#lib/api/requests.ts';
import { PRICE, STOCK } from '#lib/filters/filter-layout.ts';
import type { Refinement } from '#lib/filters/refinement.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/categories/{slug}/parts?filter=&sort=&cursor=&limit=`: the parts of a list in its order, some at a time. */
export const GET = endpoint<{ slug: string }>('application/json', async (request, params) => {
  const { slug, cursor, limit, ...asked } = parseRequest(REQUESTS.categoryParts, request, params);
  const category = await requestedList(slug);
  const refinement = { ...(await requestedRefinement(slug, asked)), after: cursor ?? '' };
  const page = await categoryPartsDocument(category, { refinement, limit });
  return answerJson(request, page, {
    cacheControl: isPriced(refinement) ? CACHE_CONTROL.priced : CACHE_CONTROL.catalogue,
    headers: page.next ? { link: `<${page.next.address}>; rel="next"` } : {},
  });
});

/** Whether price or stock, which change all day, decide what is listed. */
function isPriced({ filters, sort }: Refinement): boolean {
  const keys = [...filters.map(({ attribute }) => attribute), sort?.key];
  return keys.some((key) => key === PRICE || key === STOCK);
}
