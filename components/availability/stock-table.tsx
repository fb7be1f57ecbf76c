import type { Availability, WarehouseStock } from '#lib/catalog/availability.ts';
import { fill } from '#lib/messages/fill.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { afterWorkingDays } from '#lib/ordering/working-days.ts';
import type { BuyLabels } from './buy-labels.ts';

interface StockTableProps {
  readonly part: Availability | undefined;
  readonly asOf: Date | undefined;
  readonly locale: Locale;
  readonly labels: BuyLabels;
}

export function StockTable({ part, asOf, locale, labels }: StockTableProps) {
  const stock = part?.stock ?? [];
  return (
    <table data-text="lines">
      <caption>{labels['buy.stock']}</caption>
      <thead>
        <tr>
          <th scope="col">{labels['buy.warehouse']}</th>
          <th scope="col" className="number">
            {labels['buy.pieces']}
          </th>
          <th scope="col">{labels['buy.ships']}</th>
        </tr>
      </thead>
      <tbody>
        {stock.map((one) => (
          <tr key={one.warehouse}>
            <th scope="row">{one.name}</th>
            <td className={one.quantity > 0 ? 'number in-stock' : 'number muted'}>
              {one.quantity.toLocaleString(locale)}
            </td>
            <td>{ships(one, asOf, locale, labels)}</td>
          </tr>
        ))}
        {part && stock.length === 0 ? (
          <tr>
            <td colSpan={3}>{labels['buy.noStock']}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

function ships(
  { quantity, leadDays }: WarehouseStock,
  asOf: Date | undefined,
  locale: Locale,
  labels: BuyLabels,
): string {
  if (quantity > 0) return labels['buy.shipsToday'];
  if (leadDays === null || !asOf) return labels['buy.notReordered'];
  const date = afterWorkingDays(asOf, leadDays).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return fill(labels['buy.shipsOn'], { date });
}
