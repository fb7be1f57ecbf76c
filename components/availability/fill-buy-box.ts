import { readList, setQuantity } from '#components/lists/stored-list.ts';
import { fill } from '#lib/messages/fill.ts';
import { formatMoney, formatUnitPrice } from '#lib/pricing/money.ts';
import { orderable, type PriceAt, priceAt } from '#lib/pricing/price-at.ts';
import type { BuyLabels } from './buy-labels.ts';
import { cell, put } from './elements.ts';
import type { LivePart } from './live-part.ts';
import { shipsText } from './ships-text.ts';

/** What a box was last filled with: a quantity that is typed is priced by it. */
const filled = new WeakMap<HTMLElement, LivePart>();

/** Writes price, price steps and stock into the box of a part's page. */
export function fillBuyBox(box: HTMLElement, live: LivePart): void {
  const { part, asOf, locale } = live;
  const labels = labelsOf(box);
  filled.set(box, live);
  const stock = (part?.stock ?? []).map((one) => [
    cell('th', one.name, { scope: 'row' }),
    cell('td', one.quantity.toLocaleString(locale), {
      class: one.quantity > 0 ? 'number in-stock' : 'number muted',
    }),
    cell('td', shipsText(one, { asOf, locale, labels })),
  ]);
  const none = [[cell('td', labels['buy.noStock'], { colspan: '3' })]];
  rows(box, '.stock', part && stock.length === 0 ? none : stock);
  priceQuantity(box);
  put(box, '.as-of', statusText(live, labels));
  box.setAttribute('aria-busy', String(live.isWaiting));
}

/** Prices the typed quantity, and marks the step that it reaches. */
export function priceQuantity(box: HTMLElement): void {
  const live = filled.get(box);
  if (!live) return;
  const { part, locale } = live;
  const labels = labelsOf(box);
  const price = priceOf(box, live);
  const { currency, per, breaks = [] } = part ?? {};
  const each = (amount: number): string =>
    currency && per ? formatUnitPrice(amount, per, currency, locale) : '';
  rows(
    box,
    '.price-steps',
    currency && per
      ? breaks.map(({ quantity, amount }) => [
          cell('td', quantity.toLocaleString(locale), { class: 'number' }),
          cell('td', each(amount), { class: 'number' }),
        ])
      : [],
  );
  const chosen = breaks.findIndex(({ quantity }) => quantity === price?.step.quantity);
  box.querySelectorAll('.price-steps tbody tr')[chosen]?.setAttribute('aria-current', 'true');
  const output = box.querySelector('output');
  if (price && currency) {
    const total = cell(
      'span',
      `${fill(labels['buy.total'], { quantity: price.quantity.toLocaleString(locale) })} `,
      {
        class: 'total',
      },
    );
    total.append(cell('strong', formatMoney(price.total, currency, locale)));
    output?.replaceChildren(cell('strong', each(price.step.amount)), ` ${labels['buy.each']}`, total);
  } else output?.replaceChildren(part ? labels['buy.noPrice'] : '');
  put(box, '#quantity-hint', hintText(box, price, { labels, each, locale }));
}

/** Adds the quantity that the box shows to the reader's list, and says how many are on it now. */
export function addToList(box: HTMLElement): void {
  const live = filled.get(box);
  const { part: partNumber = '' } = box.dataset;
  const before = readList().find((line) => line.partNumber === partNumber)?.quantity ?? 0;
  // Before the price is known, and where there is none, what was typed counts as well.
  const total = before + ((live && priceOf(box, live)?.quantity) ?? orderable(askedFor(box), packOf(box)));
  if (!setQuantity(partNumber, total)) return;
  const locale = document.documentElement.lang;
  put(
    box,
    '.add [role="status"]',
    fill(labelsOf(box)['lists.added'], { quantity: total.toLocaleString(locale) }),
  );
}

const labelsOf = (box: HTMLElement): BuyLabels => JSON.parse(box.dataset.labels ?? '{}');

const packOf = (box: HTMLElement): number => Number(box.dataset.pack);

const typedIn = (box: HTMLElement): string => box.querySelector<HTMLInputElement>('#quantity')?.value ?? '';

/** What was typed, or a pack. */
const askedFor = (box: HTMLElement): number => (typedIn(box) === '' ? packOf(box) : Number(typedIn(box)));

function priceOf(box: HTMLElement, { part }: LivePart): PriceAt | undefined {
  const { per } = part ?? {};
  return part && per ? priceAt(askedFor(box), { ...part, per }) : undefined;
}

interface HintOptions {
  readonly labels: BuyLabels;
  readonly each: (amount: number) => string;
  readonly locale: string;
}

/** One text: a space between two would be seen to move. */
function hintText(
  box: HTMLElement,
  reached: PriceAt | undefined,
  { labels, each, locale }: HintOptions,
): string {
  const pack = packOf(box).toLocaleString(locale);
  if (!reached) return fill(labels['buy.quantityHint'], { pack });
  const { quantity, next } = reached;
  const typed = typedIn(box);
  const wanted = typed === '' ? quantity : Number(typed);
  const rounded = quantity < wanted ? labels['buy.most'] : labels['buy.rounded'];
  const first = quantity === wanted ? labels['buy.quantityHint'] : rounded;
  const step = next && { quantity: next.quantity.toLocaleString(locale), price: each(next.amount) };
  const second = step ? fill(labels['buy.nextBreak'], step) : labels['buy.bestBreak'];
  return `${fill(first, { pack, quantity: quantity.toLocaleString(locale) })} ${second}`;
}

function statusText({ part, asOf, hasFailed, isWaiting, locale }: LivePart, labels: BuyLabels): string {
  if (isWaiting) return labels['buy.waiting'];
  if (hasFailed && !asOf) return labels['buy.failed'];
  if (!part) return labels['buy.unknown'];
  const time = asOf?.toLocaleTimeString(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return fill(labels[hasFailed ? 'buy.stale' : 'buy.asOf'], { time: time ?? '' });
}

/** Rows of one of the box's tables. */
function rows(box: HTMLElement, table: string, cells: readonly (readonly HTMLElement[])[]): void {
  const made = cells.map((ofRow) => {
    const row = document.createElement('tr');
    row.append(...ofRow);
    return row;
  });
  box.querySelector(`${table} tbody`)?.replaceChildren(...made);
}
