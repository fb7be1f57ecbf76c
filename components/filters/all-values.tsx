/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { Regions } from '#components/list/region.ts';
import { localePrefix } from '#lib/messages/locale.ts';
import { FacetGroup, type FacetGroupProps, setFacetRegions } from './facet-group.tsx';
import { From } from './filter-panel.tsx';

/** All values of one attribute, as HTML. */
export function allValues(props: FacetGroupProps): string {
  const { locale, slug, refinement, facet } = props;
  const regions = new Regions();
  setFacetRegions(regions, { ...props, whole: true });
  return renderToString(
    <form action={`${localePrefix(locale)}/refine`} method="get">
      <From slug={slug} refinement={refinement} />
      <FacetGroup locale={locale} facet={facet} regions={regions} open whole />
    </form>,
  );
}
