import Link from 'next/link';
import { partAddress } from '#lib/catalog/addresses.ts';
import type { PartLink } from '#lib/catalog/part-link.ts';

export function PartLinks({ parts }: { parts: readonly PartLink[] }) {
  return (
    <ul className="part-links">
      {parts.map(({ partNumber, name, status }) => (
        <li key={partNumber}>
          <Link href={partAddress(partNumber)}>{partNumber}</Link> <span>{name}</span>
          {status === 'obsolete' ? <span className="tag">obsolete</span> : null}
        </li>
      ))}
    </ul>
  );
}
