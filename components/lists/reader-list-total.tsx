'use client';

import { useAvailabilities } from '#components/availability/availability-provider.tsx';
import { formatMoney } from '#lib/pricing/money.ts';
import { priceAt } from '#lib/pricing/price-at.ts';
import type { ReaderListLabels } from './reader-list-labels.ts';
import type { ListLine } from './stored-list.ts';

/** Sum of the lines that have a price, one for each currency. */
export function ReaderListTotal({ lines, labels }: { lines: readonly ListLine[]; labels: ReaderListLabels }) {
  const { byNumber, locale } = useAvailabilities();
  const totals = new Map<string, number>();
  for (const { partNumber, quantity } of lines) {
    const part = byNumber.get(partNumber);
    const price = part?.per ? priceAt(quantity, { ...part, per: part.per }) : undefined;
    if (price && part?.currency) totals.set(part.currency, (totals.get(part.currency) ?? 0) + price.total);
  }
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {labels['lists.total']}
        </th>
        <td className="roomy" />
        <td className="number">
          <strong>
            {[...totals].map(([currency, total]) => formatMoney(total, currency, locale)).join(' + ')}
          </strong>
        </td>
        <td className="roomy" />
        <td />
      </tr>
    </tfoot>
  );
}
