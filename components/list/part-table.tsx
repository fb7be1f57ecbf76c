/** @jsxImportSource preact */
import type { Column } from '#lib/catalog/category.ts';
import type { PartRow } from '#lib/catalog/part-list.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { isLengthUnit, otherLengthUnit } from '#lib/units/length.ts';
import { ColumnHead } from './column-head.tsx';
import { columnUnit } from './column-unit.ts';
import { PartTableRow } from './part-table-row.tsx';

interface PartTableProps {
  readonly locale: Locale;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly PartRow[];
  readonly slug: string;
  readonly refinement: Refinement;
  /** Keys of what the list can be sorted by. */
  readonly sortable: ReadonlySet<string>;
}

/** The specification table that is the list page. Price and stock arrive in one request for all rows. */
export function PartTable({ locale, caption, columns, rows, slug, refinement, sortable }: PartTableProps) {
  const t = translator(locale);
  const head = { locale, slug, refinement, sortable };
  const units = columns.map((_, index) => columnUnit(rows, index));
  return (
    <table class={rows.some(({ picture }) => picture) ? 'parts pictured' : 'parts'} data-rows="">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr data-facet="head">
          <th scope="col">{t('list.partNumber')}</th>
          {columns.map(({ key, name, symbol, kind, explanation }, index) => (
            <ColumnHead
              {...head}
              sortKey={key}
              className={kind === 'number' ? 'spec number' : 'spec'}
              title={explanation}
              name={name}
            >
              {symbol ? <i class="symbol">{symbol}</i> : null} <ColumnUnit unit={units[index]} />
            </ColumnHead>
          ))}
          <th scope="col" class="number">
            {t('list.pack')}
          </th>
          <ColumnHead {...head} sortKey="price" className="number live" name={t('list.price')} />
          <ColumnHead {...head} sortKey="stock" className="number live" name={t('list.stock')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <PartTableRow locale={locale} columns={columns} units={units} row={row} above={rows[index - 1]} />
        ))}
      </tbody>
    </table>
  );
}

function ColumnUnit({ unit }: { unit: string | undefined }) {
  if (unit === undefined) return null;
  if (!isLengthUnit(unit)) return <span class="unit">{unit}</span>;
  return (
    <>
      <span class={`${unit} unit`}>{unit}</span>
      <span class={`${otherLengthUnit(unit)} other unit`}>{otherLengthUnit(unit)}</span>
    </>
  );
}
