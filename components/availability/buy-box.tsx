'use client';

import { useState } from 'react';
import { AddToList } from '#components/lists/add-to-list.tsx';
import { fill } from '#lib/messages/fill.ts';
import { formatMoney, formatUnitPrice } from '#lib/pricing/money.ts';
import { priceAt } from '#lib/pricing/price-at.ts';
import { useAvailability } from './availability-provider.tsx';
import type { BuyLabels } from './buy-labels.ts';
import { PriceSteps } from './price-steps.tsx';
import { StockTable } from './stock-table.tsx';

interface BuyBoxProps {
  readonly partNumber: string;
  readonly packSize: number;
  readonly labels: BuyLabels;
}

/** Price at a chosen quantity, the price steps, and the stock of each warehouse. Its space is there from the start. */
export function BuyBox({ partNumber, packSize, labels }: BuyBoxProps) {
  const { part, status, asOf, locale } = useAvailability(partNumber);
  const [asked, setAsked] = useState('');
  const { currency, per } = part ?? {};
  const price = part && per ? priceAt(asked === '' ? packSize : Number(asked), { ...part, per }) : undefined;
  const each = (amount: number) => (currency && per ? formatUnitPrice(amount, per, currency, locale) : '');
  // One text: a space between two would be seen to move.
  const hint = (reached: typeof price): string => {
    if (!reached) return fill(labels['buy.quantityHint'], { pack: packSize.toLocaleString(locale) });
    const { quantity, next } = reached;
    const wanted = asked === '' ? quantity : Number(asked);
    const rounded = quantity < wanted ? labels['buy.most'] : labels['buy.rounded'];
    const first = quantity === wanted ? labels['buy.quantityHint'] : rounded;
    const values = { pack: packSize.toLocaleString(locale), quantity: quantity.toLocaleString(locale) };
    const step = next && { quantity: next.quantity.toLocaleString(locale), price: each(next.amount) };
    const second = step ? fill(labels['buy.nextBreak'], step) : labels['buy.bestBreak'];
    return `${fill(first, values)} ${second}`;
  };
  const time =
    asOf?.toLocaleTimeString(locale, {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }) ?? '';
  return (
    <div className="buy" aria-busy={status === 'waiting'}>
      <form className="quantity" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor="quantity">{labels['buy.quantity']}</label>
        <input
          id="quantity"
          type="number"
          inputMode="numeric"
          min={1}
          step={1}
          placeholder={String(packSize)}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
          aria-describedby="quantity-hint"
        />
        <output htmlFor="quantity">
          {price && currency ? (
            <>
              <strong>{each(price.step.amount)}</strong> {labels['buy.each']}
              <span className="total">
                {fill(labels['buy.total'], { quantity: price.quantity.toLocaleString(locale) })}{' '}
                <strong>{formatMoney(price.total, currency, locale)}</strong>
              </span>
            </>
          ) : part ? (
            labels['buy.noPrice']
          ) : null}
        </output>
        <p id="quantity-hint" className="hint">
          {hint(price)}
        </p>
        <AddToList
          locale={locale}
          partNumber={partNumber}
          quantity={price?.quantity ?? packSize}
          labels={labels}
        />
      </form>
      <div className="price-steps">
        <PriceSteps part={part} chosen={price?.step.quantity} locale={locale} labels={labels} />
      </div>
      <div className="stock">
        <StockTable part={part} asOf={asOf} locale={locale} labels={labels} />
      </div>
      <p className="as-of" role="status">
        {status === 'waiting'
          ? labels['buy.waiting']
          : status === 'failed'
            ? labels['buy.failed']
            : !part
              ? labels['buy.unknown']
              : fill(labels[status === 'stale' ? 'buy.stale' : 'buy.asOf'], { time })}
      </p>
    </div>
  );
}
