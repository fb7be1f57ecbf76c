import { refinedAddress } from '#components/filters/refined-address.ts';
import { isSlug } from '#lib/catalog/part-number.ts';
import { PRICE } from '#lib/filters/filter-layout.ts';
import { filterLayout } from '#lib/filters/filtered-list.ts';
import { priceRange } from '#lib/filters/price-range.ts';
import { quantityRange } from '#lib/filters/quantity-range.ts';
import { parseRefinement } from '#lib/filters/refinement-path.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { catalogueCurrency } from '#lib/pricing/catalogue-currency.ts';

/** Fields of the form that hold a range, by attribute. */
const RANGE = /^range\.(.+)$/;
/** What the language puts before decimals. */
const DECIMAL = { en: '.', de: ',' } as const satisfies Record<Locale, string>;
const NO_STORE = { 'cache-control': 'no-store' };

/**
 * Where the form of ranges goes: to the list's address with them in it. A program, as the list's own script is, is told
 * the address; what cannot be read is said in a sentence, with the attribute that it is about.
 */
export function refineRoute(locale: Locale) {
  const t = translator(locale);
  return async (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url);
    const isProgram = request.headers.get('accept') === 'application/json';
    const problem = (message: string, attribute = ''): Response =>
      isProgram
        ? Response.json({ attribute, message }, { status: 400, headers: NO_STORE })
        : new Response(`${message}\n`, {
            status: 400,
            headers: { ...NO_STORE, 'content-type': 'text/plain; charset=utf-8' },
          });
    const slug = searchParams.get('list') ?? '';
    const layout = isSlug(slug) ? await filterLayout(slug) : undefined;
    if (!layout) return problem(t('missing.category', { slug: slug.slice(0, 100) }));
    const from = (searchParams.get('from') ?? '').split('/').filter((segment) => segment !== '');
    const typed = [...searchParams].flatMap(([field, text]) => {
      const attribute = layout.attributes.find(({ key }) => key === RANGE.exec(field)?.[1]);
      return attribute ? [{ attribute, text: text.trim() }] : [];
    });
    const currency = await catalogueCurrency();
    const ranges = new Map<string, string>();
    for (const { attribute, text } of typed) {
      if (text === '') continue;
      const range =
        attribute.key === PRICE && currency !== undefined
          ? priceRange(text, currency, DECIMAL[locale])
          : quantityRange(text, attribute.unit, DECIMAL[locale]);
      if (range.kind === 'problem') {
        return problem(t(`filters.problem.${range.problem}`, { about: range.about }), attribute.key);
      }
      ranges.set(attribute.key, `${range.min ?? ''}..${range.max ?? ''}`);
    }
    // A field stands for the whole range of its attribute: emptied, there is none.
    const ranged = new Set(typed.map(({ attribute }) => attribute.key));
    const kept = from.filter((segment) => {
      const [key = '', text = ''] = segment.split('=');
      return !(ranged.has(key) && text.includes('..'));
    });
    const segments = [
      ...kept.filter((segment) => !ranges.has(segment.split('=')[0] ?? '')),
      ...[...ranges].map(([key, range]) => encodeURIComponent(`${key}=${range}`)),
    ];
    const parsed = parseRefinement(segments, layout);
    if (parsed.kind === 'missing') return problem(t('missing.page'));
    const address = refinedAddress(locale, slug, parsed.refinement);
    return isProgram
      ? Response.json({ address }, { headers: NO_STORE })
      : new Response(null, { status: 303, headers: { ...NO_STORE, location: address } });
  };
}
