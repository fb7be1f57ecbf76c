import { API_ADDRESS } from '#lib/api/addresses.ts';
import { answer } from '#lib/api/answer.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { canonicalLink } from '#lib/api/part-document.ts';
import { partMarkdown } from '#lib/api/part-markdown.ts';
import { movedPermanently, NEGOTIATED, requestedPart } from '#lib/api/requested-part.ts';
import { POLICIES } from '#lib/cache-policy/policies.ts';
import { availability } from '#lib/catalog/availability.ts';
import { categoryBySlug } from '#lib/catalog/category.ts';
import { goesWith } from '#lib/catalog/goes-with.ts';
import { env } from '#lib/env.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/parts/{number}/markdown`: a part as a text; `/p/{number}` as Markdown. */
export const GET = endpoint<{ number: string }>('text/markdown', async (request, { number }) => {
  const asked = await requestedPart(request, number);
  if (asked.kind === 'elsewhere')
    return movedPermanently(API_ADDRESS.partMarkdown(asked.partNumber), NEGOTIATED);
  const { part } = asked;
  const [category, fitting, [priced]] = await Promise.all([
    categoryBySlug(part.categorySlug),
    goesWith(part.partNumber),
    availability([part.partNumber]),
  ]);
  const text = partMarkdown({
    part,
    category,
    availability: priced,
    goesWith: fitting,
    origin: env().MILLRACE_ORIGIN,
  });
  return answer(request, text, {
    cacheControl: POLICIES.document.cacheControl,
    contentType: 'text/markdown; charset=utf-8',
    headers: { ...NEGOTIATED, link: canonicalLink(part) },
  });
});
