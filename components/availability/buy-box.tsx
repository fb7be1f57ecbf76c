/** @jsxImportSource preact */
import { fill } from '#lib/messages/fill.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { templates } from '#lib/messages/translator.ts';
import { BUY_LABELS } from './buy-labels.ts';

interface BuyBoxProps {
  readonly locale: Locale;
  readonly partNumber: string;
  readonly packSize: number;
}

/**
 * Price at a chosen quantity, the price steps, and the stock of each warehouse. Its space is there from the start;
 * fill-buy-box.ts writes the figures.
 */
export function BuyBox({ locale, partNumber, packSize }: BuyBoxProps) {
  const labels = templates(locale, BUY_LABELS);
  return (
    <div
      class="buy"
      data-part={partNumber}
      data-pack={packSize}
      data-labels={JSON.stringify(labels)}
      aria-busy="true"
    >
      <form class="quantity">
        <label for="quantity">{labels['buy.quantity']}</label>
        <input
          id="quantity"
          type="number"
          inputmode="numeric"
          min={1}
          step={1}
          placeholder={String(packSize)}
          autocomplete="off"
          aria-describedby="quantity-hint"
        />
        <output for="quantity" />
        <p id="quantity-hint" class="hint">
          {fill(labels['buy.quantityHint'], { pack: packSize.toLocaleString(locale) })}
        </p>
        <p class="add">
          <button type="button" data-add="">
            {labels['lists.add']}
          </button>{' '}
          <span role="status" />
        </p>
      </form>
      <div class="price-steps">
        <table data-text="lines">
          <caption>{labels['buy.breaks']}</caption>
          <thead>
            <tr>
              <th scope="col" class="number">
                {labels['buy.from']}
              </th>
              <th scope="col" class="number">
                {labels['buy.priceEach']}
              </th>
            </tr>
          </thead>
          <tbody />
        </table>
      </div>
      <div class="stock">
        <table data-text="lines">
          <caption>{labels['buy.stock']}</caption>
          <thead>
            <tr>
              <th scope="col">{labels['buy.warehouse']}</th>
              <th scope="col" class="number">
                {labels['buy.pieces']}
              </th>
              <th scope="col">{labels['buy.ships']}</th>
            </tr>
          </thead>
          <tbody />
        </table>
      </div>
      <p class="as-of" role="status">
        {labels['buy.waiting']}
      </p>
    </div>
  );
}
