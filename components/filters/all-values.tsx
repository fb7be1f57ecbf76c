/** @jsxImportSource preact */
import { Regions } from '#components/list/region.ts';
import { htmlOf } from '#components/page/html-of.ts';
import { localePrefix } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { FacetGroup, type FacetGroupProps, setFacetRegions } from './facet-group.tsx';
import { From } from './filter-panel.tsx';
import { refinedAddress } from './refined-address.ts';

interface AllValuesProps extends FacetGroupProps {
  readonly title: string;
}

/** All values of one attribute, as HTML. */
export function allValues({ title, ...props }: AllValuesProps): string {
  const { locale, slug, refinement, facet } = props;
  const regions = new Regions();
  setFacetRegions(regions, { ...props, whole: true });
  return htmlOf(
    <>
      <h1>{title}</h1>
      <p>
        <a href={refinedAddress(locale, slug, refinement)}>{translator(locale)('filters.back')}</a>
      </p>
      <form action={`${localePrefix(locale)}/refine`} method="get">
        <From slug={slug} refinement={refinement} />
        <FacetGroup locale={locale} facet={facet} regions={regions} open whole />
      </form>
    </>,
  );
}
