/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { refinedAddress } from '#components/filters/refined-address.ts';
import { withNextSort } from '#components/filters/refinement-steps.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

interface ColumnHeadProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly refinement: Refinement;
  readonly sortKey: string;
  readonly sortable: ReadonlySet<string>;
  readonly className: string;
  readonly title?: string;
  readonly name: string;
  readonly children?: ComponentChildren;
}

/** Head of a column; where there is an order, a link to the next one: up, down, as in the catalogue. */
export function ColumnHead({
  locale,
  slug,
  refinement,
  sortKey,
  sortable,
  className,
  title,
  name,
  children,
}: ColumnHeadProps) {
  if (!sortable.has(sortKey)) {
    return (
      <th scope="col" class={className} title={title}>
        {name} {children}
      </th>
    );
  }
  const t = translator(locale);
  const sort = refinement.sort?.key === sortKey ? refinement.sort : undefined;
  const target = withNextSort(refinement, sortKey);
  const next = target.sort?.direction ?? 'none';
  return (
    <th
      scope="col"
      class={className}
      title={title}
      aria-sort={sort && (sort.direction === 'up' ? 'ascending' : 'descending')}
    >
      <a class="sort" rel="nofollow" href={refinedAddress(locale, slug, target)}>
        <span>{name}</span>
        <span class="visually-hidden">, {t(`filters.sort.${next}`)}</span>
      </a>{' '}
      {children}
    </th>
  );
}
