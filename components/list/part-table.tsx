import { AvailabilityProvider } from '#components/availability/availability-provider.tsx';
import type { Column } from '#lib/catalog/category.ts';
import type { PartRow } from '#lib/catalog/part-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { templates, translator } from '#lib/messages/translator.ts';
import { isLengthUnit, otherLengthUnit } from '#lib/units/length.ts';
import { columnUnit } from './column-unit.ts';
import { PartTableRow } from './part-table-row.tsx';

interface PartTableProps {
  readonly locale: Locale;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly PartRow[];
}

/** The specification table that is the list page. Price and stock arrive in one request for all rows. */
export function PartTable({ locale, caption, columns, rows }: PartTableProps) {
  const t = translator(locale);
  const units = columns.map((_, index) => columnUnit(rows, index));
  return (
    <AvailabilityProvider
      locale={locale}
      partNumbers={rows.map(({ partNumber }) => partNumber)}
      labels={templates(locale, ['buy.onRequest'])}
    >
      <table className="parts" data-rows="">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.partNumber')}</th>
            {columns.map(({ key, name, symbol, kind, explanation }, index) => (
              <th
                key={key}
                scope="col"
                className={kind === 'number' ? 'spec number' : 'spec'}
                title={explanation}
              >
                {name} {symbol ? <i className="symbol">{symbol}</i> : null} <ColumnUnit unit={units[index]} />
              </th>
            ))}
            <th scope="col" className="number">
              {t('list.pack')}
            </th>
            <th scope="col" className="number live">
              {t('list.price')}
            </th>
            <th scope="col" className="number live">
              {t('list.stock')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PartTableRow
              key={row.partNumber}
              locale={locale}
              columns={columns}
              units={units}
              row={row}
              above={rows[index - 1]}
            />
          ))}
        </tbody>
      </table>
    </AvailabilityProvider>
  );
}

function ColumnUnit({ unit }: { unit: string | undefined }) {
  if (unit === undefined) return null;
  if (!isLengthUnit(unit)) return <span className="unit">{unit}</span>;
  return (
    <>
      <span className={`${unit} unit`}>{unit}</span>
      <span className={`${otherLengthUnit(unit)} other unit`}>{otherLengthUnit(unit)}</span>
    </>
  );
}
