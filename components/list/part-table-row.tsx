/** @jsxImportSource preact */
import { sizeAnchor } from '#components/catalog/size-anchor.ts';
import { Picture } from '#components/pictures/picture.tsx';
import { partAddress } from '#lib/catalog/addresses.ts';
import type { Column } from '#lib/catalog/category.ts';
import type { PartRow } from '#lib/catalog/part-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { rowSummary } from './row-summary.ts';
import { StatedCell } from './stated-cell.tsx';

interface PartTableRowProps {
  readonly locale: Locale;
  readonly columns: readonly Column[];
  /** Units that the columns' heads say. */
  readonly units: readonly (string | undefined)[];
  readonly row: PartRow;
  /** The row above; what repeats it recedes, as in a printed table. */
  readonly above: PartRow | undefined;
}

/** Side of the square of a row's picture, in CSS pixels; its height at 4:3 is that of a line. The number beside it says what it is. */
const ROW_BOX = 36;

export function PartTableRow({ locale, columns, units, row, above }: PartTableRowProps) {
  const t = translator(locale);
  const { partNumber } = row;
  const size = row.cells[0]?.text ?? '';
  const startsSize = above !== undefined && above.cells[0]?.text !== size;
  return (
    <tr
      id={above === undefined || startsSize ? sizeAnchor(size) : undefined}
      class={startsSize ? 'starts-size' : undefined}
      data-part={partNumber}
    >
      <th scope="row">
        {row.picture && row.picture.hash !== above?.picture?.hash ? (
          <Picture picture={row.picture} alt="" box={ROW_BOX} />
        ) : null}
        <a href={partAddress(locale, partNumber)}>{partNumber}</a>
        <button
          type="button"
          class="copy js-only"
          data-copy={partNumber}
          aria-label={t('part.copyNumber', { partNumber })}
        />
        {row.status === 'obsolete' ? <span class="tag">{t('part.obsolete')}</span> : null}
        <span class="summary">
          {rowSummary(locale, columns, row).map((line) => (
            <span class={line.className}>{line.text}</span>
          ))}
        </span>
      </th>
      {columns.map(({ kind }, index) => {
        const cell = row.cells[index];
        const repeats = cell?.text !== undefined && cell.text === above?.cells[index]?.text;
        const classes = ['spec', kind === 'number' ? 'number' : '', repeats ? 'repeats' : '']
          .filter(Boolean)
          .join(' ');
        return (
          <td class={classes}>
            {cell ? (
              <StatedCell locale={locale} stated={{ ...cell, kind }} bare={units[index] !== undefined} />
            ) : null}
          </td>
        );
      })}
      <td class="number">{row.packSize}</td>
      <td class="number live" />
      <td class="number live" />
    </tr>
  );
}
