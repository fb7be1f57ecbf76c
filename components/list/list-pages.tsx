/** @jsxImportSource preact */
import { refinedAddress } from '#components/filters/refined-address.ts';
import { isIndexed } from '#components/filters/refinement-steps.ts';
import type { FilteredList } from '#lib/filters/filtered-list.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

interface ListPagesProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly refinement: Refinement;
  readonly list: FilteredList;
}

/** First, previous, next and last page. */
export function ListPages({ locale, slug, refinement, list }: ListPagesProps) {
  const t = translator(locale);
  const { next, previous, lastAfter } = list;
  if (next === undefined && previous === undefined) return null;
  const link = (after: string, label: string, rel = '') => (
    <a
      rel={`${rel} ${isIndexed(refinement) ? '' : 'nofollow'}`.trim() || undefined}
      href={refinedAddress(locale, slug, { ...refinement, after })}
    >
      {label}
    </a>
  );
  return (
    <nav aria-label={t('list.pages')} class="pages">
      {previous === undefined ? null : (
        <>
          {link('', t('list.first'))}
          {link(previous, t('list.previous'), 'prev')}
        </>
      )}
      {next === undefined ? null : (
        <>
          {link(next, t('list.next'), 'next')}
          {lastAfter === undefined ? null : link(lastAfter, t('list.last'))}
        </>
      )}
    </nav>
  );
}
