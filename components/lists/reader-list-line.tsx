'use client';

import { useAvailability } from '#components/availability/availability-provider.tsx';
import { StockCell } from '#components/availability/stock-cell.tsx';
import { partAddress } from '#lib/catalog/addresses.ts';
import { fill } from '#lib/messages/fill.ts';
import { formatMoney, formatUnitPrice } from '#lib/pricing/money.ts';
import { MOST_PIECES, priceAt } from '#lib/pricing/price-at.ts';
import type { ReaderListLabels } from './reader-list-labels.ts';
import { type ListLine, setQuantity } from './stored-list.ts';

interface ReaderListLineProps {
  readonly line: ListLine;
  readonly labels: ReaderListLabels;
  onRemove(): void;
}

export function ReaderListLine({ line: { partNumber, quantity }, labels, onRemove }: ReaderListLineProps) {
  const { part, status, locale } = useAvailability(partNumber);
  const { currency, per } = part ?? {};
  const price = part && per ? priceAt(quantity, { ...part, per }) : undefined;
  const commit = (input: HTMLInputElement): void => {
    const typed = Math.min(MOST_PIECES, Math.max(1, Math.ceil(Number(input.value)) || quantity));
    const whole = part && per ? (priceAt(typed, { ...part, per })?.quantity ?? typed) : typed;
    input.value = String(whole);
    setQuantity(partNumber, whole);
  };
  return (
    <tr>
      <th scope="row">
        <a href={partAddress(locale, partNumber)}>{partNumber}</a>
        {status === 'ready' && !part ? <span className="tag">{labels['lists.gone']}</span> : null}
      </th>
      <td className="number">
        <input
          type="number"
          inputMode="numeric"
          aria-label={`${labels['lists.quantity']} ${partNumber}`}
          min={1}
          defaultValue={quantity}
          onBlur={(event) => commit(event.currentTarget)}
          onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget)}
        />
      </td>
      <td className="number roomy">
        {price && currency && per
          ? formatUnitPrice(price.step.amount, per, currency, locale)
          : part
            ? labels['buy.onRequest']
            : null}
      </td>
      <td className="number">{price && currency ? formatMoney(price.total, currency, locale) : null}</td>
      <td className="number roomy">
        <StockCell partNumber={partNumber} />
      </td>
      <td>
        <button
          type="button"
          className="remove"
          aria-label={fill(labels['lists.remove'], { partNumber })}
          onClick={(event) => {
            focusAfterRemoval(event.currentTarget);
            onRemove();
          }}
        >
          ×
        </button>
      </td>
    </tr>
  );
}

/** The focus goes on to the next line, or the one before, or the page, because the button goes with its line. */
function focusAfterRemoval(button: HTMLElement): void {
  const row = button.closest('tr');
  const near = row?.nextElementSibling ?? row?.previousElementSibling;
  (near?.querySelector<HTMLElement>('.remove') ?? document.getElementById('content'))?.focus();
}
