'use client';

import { useState } from 'react';
import { AvailabilityProvider } from '#components/availability/availability-provider.tsx';
import { fill } from '#lib/messages/fill.ts';
import type { Locale } from '#lib/messages/locale.ts';
import type { ReaderListLabels } from './reader-list-labels.ts';
import { ReaderListLine } from './reader-list-line.tsx';
import { ReaderListTotal } from './reader-list-total.tsx';
import { setQuantity, useStoredList } from './stored-list.ts';

/** The list that the reader keeps in this browser, with today's prices. */
export function ReaderList({ locale, labels }: { locale: Locale; labels: ReaderListLabels }) {
  const lines = useStoredList();
  const [announced, announce] = useState('');
  if (lines.length === 0) {
    return (
      <p className="lead" role="status">
        {announced} {labels['lists.empty']}
      </p>
    );
  }
  const remove = (partNumber: string) => {
    setQuantity(partNumber, 0);
    announce(fill(labels['lists.removed'], { partNumber }));
  };
  return (
    <AvailabilityProvider
      locale={locale}
      partNumbers={lines.map(({ partNumber }) => partNumber)}
      labels={labels}
    >
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <table className="reader-list">
        <caption className="visually-hidden">{labels['lists.title']}</caption>
        <thead>
          <tr>
            <th scope="col">{labels['list.partNumber']}</th>
            <th scope="col" className="number">
              {labels['lists.quantity']}
            </th>
            <th scope="col" className="number roomy">
              {labels['list.price']}
            </th>
            <th scope="col" className="number">
              {labels['lists.line']}
            </th>
            <th scope="col" className="number roomy">
              {labels['list.stock']}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ReaderListLine
              key={line.partNumber}
              line={line}
              labels={labels}
              onRemove={() => remove(line.partNumber)}
            />
          ))}
        </tbody>
        <ReaderListTotal lines={lines} labels={labels} />
      </table>
    </AvailabilityProvider>
  );
}
