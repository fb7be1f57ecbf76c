/** @jsxImportSource preact */
import { API_ADDRESS } from '#lib/api/addresses.ts';
import { MAX_EXPORTED_ROWS } from '#lib/api/category-table.ts';
import type { Category } from '#lib/catalog/category.ts';
import { PAGE_ROWS } from '#lib/catalog/part-list.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

const FORMATS = [
  { format: 'Excel', address: API_ADDRESS.categoryXlsx },
  { format: 'CSV', address: API_ADDRESS.categoryCsv },
] as const;

interface ListBarProps {
  readonly locale: Locale;
  readonly category: Category;
  readonly refinement: Refinement;
  readonly total: number;
  /** First and last row shown, from 1. */
  readonly range: { readonly from: number; readonly to: number };
  readonly page: number;
}

/** How many parts there are, which of them are shown, and the list as files. */
export function ListBar({ locale, category, refinement, total, range, page }: ListBarProps) {
  const t = translator(locale);
  const pages = { page, pages: Math.max(1, Math.ceil(total / PAGE_ROWS)) };
  return (
    <div class="list-bar">
      <p id="results" tabindex={-1}>
        {total === 0 ? t('filters.nothing') : t('list.position', { ...range, total })}{' '}
        {total === 0 ? null : <span class="muted">{t('list.page', pages)}</span>}
      </p>
      <div class="downloads">
        {t(total > MAX_EXPORTED_ROWS ? 'list.downloadFirst' : 'list.download', { rows: MAX_EXPORTED_ROWS })}
        {FORMATS.map(({ format, address }) => (
          <a
            href={address(category.slug, refinement)}
            aria-label={t('list.export', { format })}
            rel="nofollow"
            download
          >
            {format}
          </a>
        ))}
      </div>
    </div>
  );
}
