/** @jsxImportSource preact */
import { localNumber } from '#components/catalog/stated-texts.ts';
import type { Facet, FacetValue } from '#lib/filters/filtered-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { numberFormat } from '#lib/units/number-format.ts';

interface FacetValueLinkProps {
  readonly locale: Locale;
  readonly facet: Facet;
  readonly value: FacetValue;
  /** Where the list is with this value chosen, or no longer. */
  readonly href: string;
  readonly indexed: boolean;
}

/** A value and how many parts have it. A plain link: it works without JavaScript, and costs the browser no component. */
export function FacetValueLink({ locale, facet, value, href, indexed }: FacetValueLinkProps) {
  const unit = value.unit === facet.unit || value.text.endsWith(value.unit) ? '' : value.unit;
  const text = (
    <span>
      {localNumber(locale, value.text, facet.kind)}
      {unit === '' ? null : <span class="unit"> {unit}</span>}
    </span>
  );
  const count = <span class="count">{numberFormat(locale).format(value.count)}</span>;
  // Chosen values stay links however few parts they give: they have to be let go of.
  return (
    <li>
      {value.count === 0 && !value.selected ? (
        // biome-ignore lint/a11y/useValidAnchor: without an address it is a disabled link
        <a role="link" aria-disabled="true">
          {text} {count}
        </a>
      ) : (
        <a
          href={href}
          aria-current={value.selected ? 'true' : undefined}
          rel={indexed ? undefined : 'nofollow'}
        >
          {text} {count}
        </a>
      )}
    </li>
  );
}
