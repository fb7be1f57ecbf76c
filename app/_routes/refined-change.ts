import { refinedAddress } from '#components/filters/refined-address.ts';
import type { ListChange } from '#components/list/list-change.ts';
import { listRegions } from '#components/list/list-content.tsx';
import { POLICIES } from '#lib/cache-policy/policies.ts';
import { env } from '#lib/env.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { categoryIn, listTitle, refinedList } from './refined-list.ts';

interface RefinedChangeContext {
  readonly params: Promise<{ slug: string; refinement?: string[] }>;
}

/**
 * `/refined/{slug}/{refinement}`: what a choice changes on a list's page. Anything but a list under its one address is
 * a 404, on which the page's script goes to the page itself and lets it say what is wrong.
 */
export function refinedChangeRoute(locale: Locale) {
  const t = translator(locale);
  return async (_: Request, { params }: RefinedChangeContext): Promise<Response> => {
    const { slug, refinement: segments = [] } = await params;
    const category = await categoryIn(locale, slug);
    if (!category) return missing();
    const found = await refinedList(locale, category, segments);
    if (found.kind !== 'list') return missing();
    const { refinement, list } = found;
    const change: ListChange = {
      title: `${listTitle(locale, category, found)} · Millrace`,
      canonical: new URL(refinedAddress(locale, slug, refinement), env().MILLRACE_ORIGIN).href,
      announcement: t('filters.announced', { total: list.total }),
      regions: listRegions({ locale, category, ...found }).entries(),
    };
    return Response.json(change, {
      headers: { 'cache-control': POLICIES.document.cacheControl, 'x-robots-tag': 'noindex' },
    });
  };
}

const missing = (): Response => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
