/** @jsxImportSource preact */
import type { FacetValue } from '#lib/filters/filtered-list.ts';
import type { FacetGroupProps } from './facet-group.tsx';
import { FacetValueLink } from './facet-value-link.tsx';
import { refinedAddress } from './refined-address.ts';
import { isIndexed, withToggled } from './refinement-steps.ts';

interface FacetValuesProps extends FacetGroupProps {
  readonly shown: readonly FacetValue[];
}

/** Items of the list of values. */
export function FacetValues({ locale, slug, refinement, facets, facet, shown }: FacetValuesProps) {
  return (
    <>
      {shown.map((value) => {
        const target = withToggled(refinement, facet, value.slug, facets);
        return (
          <FacetValueLink
            locale={locale}
            facet={facet}
            value={value}
            href={refinedAddress(locale, slug, target)}
            indexed={isIndexed(target)}
          />
        );
      })}
    </>
  );
}
