import Link from 'next/link';
import { listAddress } from '#lib/catalog/addresses.ts';
import type { PartList } from '#lib/catalog/part-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

interface ListPagesProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly list: PartList;
  /** Part number that the last page goes on after. */
  readonly lastAfter: string;
}

/** First, previous, next and last page. */
export function ListPages({ locale, slug, list, lastAfter }: ListPagesProps) {
  const t = translator(locale);
  const { next, previous } = list;
  if (next === undefined && previous === undefined) return null;
  const link = (after: string, label: string, rel?: string) => (
    <Link rel={rel} href={listAddress(locale, slug, after)} prefetch={false}>
      {label}
    </Link>
  );
  return (
    <nav aria-label={t('list.pages')} className="pages">
      {previous === undefined ? null : (
        <>
          {link('', t('list.first'))}
          {link(previous, t('list.previous'), 'prev')}
        </>
      )}
      {next === undefined ? null : (
        <>
          {link(next, t('list.next'), 'next')}
          {link(lastAfter, t('list.last'))}
        </>
      )}
    </nav>
  );
}
