import Link from 'next/link';
import { AvailabilityProvider } from '#components/availability/availability-provider.tsx';
import { PriceCell } from '#components/availability/price-cell.tsx';
import { StockCell } from '#components/availability/stock-cell.tsx';
import { partAddress } from '#lib/catalog/addresses.ts';
import type { Column } from '#lib/catalog/category.ts';
import type { PartRow } from '#lib/catalog/part-list.ts';
import { StatedValue } from './stated-value.tsx';

interface PartTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly PartRow[];
}

/** The specification table that is the list page. Price and stock arrive in one request for all rows. */
export function PartTable({ caption, columns, rows }: PartTableProps) {
  return (
    <AvailabilityProvider partNumbers={rows.map(({ partNumber }) => partNumber)}>
      <div className="table-scroll">
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Part number</th>
              {columns.map(({ key, name, symbol, kind }) => (
                <th key={key} scope="col" className={kind === 'number' ? 'number' : undefined}>
                  {name}
                  {symbol ? <i className="symbol"> {symbol}</i> : null}
                </th>
              ))}
              <th scope="col" className="number">
                Pack
              </th>
              <th scope="col" className="number">
                Price
              </th>
              <th scope="col" className="number">
                In stock
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.partNumber}>
                <th scope="row">
                  <Link href={partAddress(row.partNumber)}>{row.partNumber}</Link>
                  {row.status === 'obsolete' ? <span className="tag">obsolete</span> : null}
                </th>
                {columns.map(({ key, kind }, index) => (
                  <td key={key} className={kind === 'number' ? 'number' : undefined}>
                    {row.cells[index] ? <StatedValue {...row.cells[index]} /> : null}
                  </td>
                ))}
                <td className="number">{row.packSize}</td>
                <td className="number">
                  <PriceCell partNumber={row.partNumber} />
                </td>
                <td className="number">
                  <StockCell partNumber={row.partNumber} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </AvailabilityProvider>
  );
}
