'use client';

import Link from 'next/link';
import { useStoredList } from './stored-list.ts';

/** Leads to the reader's list and says how many lines it has. */
export function ListLink({ address, label }: { address: string; label: string }) {
  const lines = useStoredList();
  return (
    <Link href={address} prefetch={false} className="list-link">
      {label} <span className="count">{lines.length > 0 ? lines.length : ''}</span>
    </Link>
  );
}
