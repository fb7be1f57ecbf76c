import { POLICIES } from '#lib/cache-policy/policies.ts';
import { categoryTree } from '#lib/catalog/category.ts';
import { env } from '#lib/env.ts';
import { llmsText } from '#lib/llms-text.ts';

export const dynamic = 'force-dynamic';

/** What the site is, for language models (llmstxt.org). */
export async function GET(): Promise<Response> {
  return new Response(llmsText(await categoryTree(), env().MILLRACE_ORIGIN), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'cache-control': POLICIES.document.cacheControl,
    },
  });
}
