import Link from 'next/link';
import { Fragment } from 'react';
import { PriceCell } from '#components/availability/price-cell.tsx';
import { StockCell } from '#components/availability/stock-cell.tsx';
import { sizeAnchor } from '#components/catalog/size-anchor.ts';
import { StatedValue } from '#components/catalog/stated-value.tsx';
import { partAddress } from '#lib/catalog/addresses.ts';
import type { Column } from '#lib/catalog/category.ts';
import type { PartRow } from '#lib/catalog/part-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** Values of a row that fit below its number on a phone. */
const SUMMARY_VALUES = 5;

interface PartTableRowProps {
  readonly locale: Locale;
  readonly columns: readonly Column[];
  /** Units that the columns' heads say. */
  readonly units: readonly (string | undefined)[];
  readonly row: PartRow;
  /** The row above; what repeats it recedes, as in a printed table. */
  readonly above: PartRow | undefined;
}

export function PartTableRow({ locale, columns, units, row, above }: PartTableRowProps) {
  const t = translator(locale);
  const size = row.cells[0]?.text ?? '';
  const startsSize = above !== undefined && above.cells[0]?.text !== size;
  return (
    <tr
      id={above === undefined || startsSize ? sizeAnchor(size) : undefined}
      className={startsSize ? 'starts-size' : undefined}
    >
      <th scope="row">
        <Link href={partAddress(locale, row.partNumber)} prefetch={false}>
          {row.partNumber}
        </Link>
        <button
          type="button"
          className="copy js-only"
          data-copy={row.partNumber}
          aria-label={t('part.copyNumber', { partNumber: row.partNumber })}
        />
        {row.status === 'obsolete' ? <span className="tag">{t('part.obsolete')}</span> : null}
        <span className="summary">
          <RowSummary locale={locale} columns={columns} row={row} />
        </span>
      </th>
      {columns.map(({ key, kind }, index) => {
        const cell = row.cells[index];
        const repeats = cell?.text !== undefined && cell.text === above?.cells[index]?.text;
        const classes = ['spec', kind === 'number' ? 'number' : '', repeats ? 'repeats' : '']
          .filter(Boolean)
          .join(' ');
        return (
          <td key={key} className={classes}>
            {cell ? (
              <StatedValue locale={locale} {...cell} kind={kind} bare={units[index] !== undefined} />
            ) : null}
          </td>
        );
      })}
      <td className="number">{row.packSize}</td>
      <td className="number live">
        <PriceCell partNumber={row.partNumber} />
      </td>
      <td className="number live">
        <StockCell partNumber={row.partNumber} />
      </td>
    </tr>
  );
}

/** The first values in one line, for a screen too narrow for columns. */
function RowSummary({ locale, columns, row }: Pick<PartTableRowProps, 'locale' | 'columns' | 'row'>) {
  const values = columns.slice(0, SUMMARY_VALUES).flatMap(({ key, kind }, index) => {
    const cell = row.cells[index];
    return cell ? [{ key, kind, ...cell }] : [];
  });
  return values.map(({ key, ...value }, index) => (
    <Fragment key={key}>
      {index === 0 ? null : ' · '}
      <StatedValue locale={locale} {...value} bare={false} />
    </Fragment>
  ));
}
