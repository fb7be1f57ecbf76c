'use client';

import { useState } from 'react';
import { fill } from '#lib/messages/fill.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { readList, setQuantity } from './stored-list.ts';

interface AddToListProps {
  readonly locale: Locale;
  readonly partNumber: string;
  readonly quantity: number;
  readonly labels: { readonly 'lists.add': string; readonly 'lists.added': string };
}

export function AddToList({ locale, partNumber, quantity, labels }: AddToListProps) {
  const [added, setAdded] = useState('');
  return (
    <p className="add">
      <button
        type="button"
        onClick={() => {
          const before = readList().find((line) => line.partNumber === partNumber)?.quantity ?? 0;
          const total = before + quantity;
          if (setQuantity(partNumber, total))
            setAdded(fill(labels['lists.added'], { quantity: total.toLocaleString(locale) }));
        }}
      >
        {labels['lists.add']}
      </button>{' '}
      <span role="status">{added}</span>
    </p>
  );
}
