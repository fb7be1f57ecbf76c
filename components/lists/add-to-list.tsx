'use client';

import { useState } from 'react';
import { fill } from '#lib/messages/fill.ts';
import { readList, setQuantity } from './stored-list.ts';

interface AddToListProps {
  readonly partNumber: string;
  readonly quantity: number;
  readonly labels: { readonly 'lists.add': string; readonly 'lists.added': string };
}

export function AddToList({ partNumber, quantity, labels }: AddToListProps) {
  const [added, setAdded] = useState('');
  return (
    <p className="add">
      <button
        type="button"
        onClick={() => {
          const before = readList().find((line) => line.partNumber === partNumber)?.quantity ?? 0;
          if (setQuantity(partNumber, before + quantity))
            setAdded(fill(labels['lists.added'], { quantity: before + quantity }));
        }}
      >
        {labels['lists.add']}
      </button>{' '}
      <span role="status">{added}</span>
    </p>
  );
}
