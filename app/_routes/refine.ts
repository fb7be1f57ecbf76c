import { refinedAddress } from '#components/filters/refined-address.ts';
import { isSlug } from '#lib/catalog/part-number.ts';
import { PRICE } from '#lib/filters/filter-layout.ts';
import { filterLayout } from '#lib/filters/filtered-list.ts';
import { quantityRange } from '#lib/filters/quantity-range.ts';
import { parseRefinement } from '#lib/filters/refinement-path.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { withoutNoise } from '#lib/units/stated-number.ts';

/** Fields of the form that hold a range, by attribute. */
const RANGE = /^range\.(.+)$/;
const MINOR_UNITS = 100;
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
    for (const { attribute, text } of typed) {
      if (text === '') continue;
      const range = quantityRange(inMinorUnits(attribute.key, text), attribute.unit);
      if (range.kind === 'problem') {
        return problem(t(`filters.problem.${range.problem}`, { about: range.about }), attribute.key);
      }
    }
    // A field stands for the whole range of its attribute: emptied, there is none.
    const ranged = new Set(typed.map(({ attribute }) => attribute.key));
    const kept = from.filter((segment) => {
      const [key = '', text = ''] = segment.split('=');
      return !(ranged.has(key) && text.includes('..'));
    });
    const replaced = new Set(typed.filter(({ text }) => text !== '').map(({ attribute }) => attribute.key));
    const segments = [
      ...kept.filter((segment) => !replaced.has(segment.split('=')[0] ?? '')),
      ...typed
        .filter(({ text }) => text !== '')
        .map(({ attribute, text }) =>
          encodeURIComponent(`${attribute.key}=${inMinorUnits(attribute.key, text)}`),
        ),
    ];
    const parsed = parseRefinement(segments, layout);
    if (parsed.kind === 'missing') return problem(t('missing.page'));
    const address = refinedAddress(locale, slug, parsed.refinement);
    return isProgram
      ? Response.json({ address }, { headers: NO_STORE })
      : new Response(null, { status: 303, headers: { ...NO_STORE, location: address } });
  };
}

/** Prices are typed in the currency's unit and stated in its hundredths: each number of `text` times a hundred. */
function inMinorUnits(attribute: string, text: string): string {
  if (attribute !== PRICE) return text;
  return text
    .replace(/[€$£]|\b[A-Z]{3}\b/g, '')
    .replace(/\d+(?:[.,]\d+)?|[.,]\d+/g, (number) =>
      String(withoutNoise(Number(number.replace(',', '.')) * MINOR_UNITS)),
    );
}
