import type { Availability } from '#lib/catalog/availability.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { formatUnitPrice } from '#lib/pricing/money.ts';
import type { BuyLabels } from './buy-labels.ts';

interface PriceStepsProps {
  readonly part: Availability | undefined;
  /** Quantity of the step that the chosen quantity reaches. */
  readonly chosen: number | undefined;
  readonly locale: Locale;
  readonly labels: BuyLabels;
}

export function PriceSteps({ part, chosen, locale, labels }: PriceStepsProps) {
  const { currency, per, breaks = [] } = part ?? {};
  return (
    <table data-text="lines">
      <caption>{labels['buy.breaks']}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {labels['buy.from']}
          </th>
          <th scope="col" className="number">
            {labels['buy.priceEach']}
          </th>
        </tr>
      </thead>
      <tbody>
        {currency && per
          ? breaks.map(({ quantity, amount }) => (
              <tr key={quantity} aria-current={quantity === chosen ? 'true' : undefined}>
                <td className="number">{quantity.toLocaleString(locale)}</td>
                <td className="number">{formatUnitPrice(amount, per, currency, locale)}</td>
              </tr>
            ))
          : null}
      </tbody>
    </table>
  );
}
