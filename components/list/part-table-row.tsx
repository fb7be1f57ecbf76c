import Link from 'next/link';
import { PriceCell } from '#components/availability/price-cell.tsx';
import { StockCell } from '#components/availability/stock-cell.tsx';
import { sizeAnchor } from '#components/catalog/size-anchor.ts';
import { StatedValue } from '#components/catalog/stated-value.tsx';
import { partAddress } from '#lib/catalog/addresses.ts';
import type { Column } from '#lib/catalog/category.ts';
import type { PartRow } from '#lib/catalog/part-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

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
          {row.cells
            .slice(0, 5)
            .flatMap((cell) =>
              cell
                ? [
                    cell.unit === '' || cell.text.endsWith(cell.unit)
                      ? cell.text
                      : `${cell.text} ${cell.unit}`,
                  ]
                : [],
            )
            .join(' · ')}
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
            {cell ? <StatedValue locale={locale} {...cell} bare={units[index] !== undefined} /> : null}
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
