'use client';

import { useAvailability } from './availability-provider.tsx';
import { formatUnitPrice } from './money.ts';

/** Price breaks and stock by warehouse of the part on its page. */
export function PartAvailability({ partNumber }: { partNumber: string }) {
  const { part, status } = useAvailability(partNumber);
  if (!part) {
    return (
      <p className="muted" role="status">
        {status === 'waiting'
          ? 'Fetching price and stock…'
          : 'Price and stock cannot be fetched now. Everything else on this page holds.'}
      </p>
    );
  }
  const { currency, per, breaks, stock } = part;
  return (
    <div className="availability">
      <table>
        <caption>Price a piece</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              From pieces
            </th>
            <th scope="col" className="number">
              Each
            </th>
          </tr>
        </thead>
        <tbody>
          {currency && per
            ? breaks.map(({ quantity, amount }) => (
                <tr key={quantity}>
                  <td className="number">{quantity.toLocaleString('en')}</td>
                  <td className="number">{formatUnitPrice(amount, per, currency)}</td>
                </tr>
              ))
            : null}
        </tbody>
      </table>
      <table>
        <caption>Stock</caption>
        <thead>
          <tr>
            <th scope="col">Warehouse</th>
            <th scope="col" className="number">
              Pieces
            </th>
            <th scope="col">More in</th>
          </tr>
        </thead>
        <tbody>
          {stock.map(({ warehouse, name, quantity, leadDays }) => (
            <tr key={warehouse}>
              <td>{name}</td>
              <td className="number">{quantity.toLocaleString('en')}</td>
              <td>{leadDays === null ? 'not reordered' : `${leadDays} working days`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
