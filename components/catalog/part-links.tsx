import Link from 'next/link';
import { partAddress } from '#lib/catalog/addresses.ts';
import type { PartLink } from '#lib/catalog/part-link.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

export function PartLinks({ locale, parts }: { locale: Locale; parts: readonly PartLink[] }) {
  return (
    <ul className="part-links">
      {parts.map(({ partNumber, name, status }) => (
        <li key={partNumber}>
          <Link href={partAddress(locale, partNumber)} prefetch={false}>
            {partNumber}
          </Link>
          <span dir="auto">{name}</span>
          {status === 'obsolete' ? <span className="tag">{translator(locale)('part.obsolete')}</span> : null}
        </li>
      ))}
    </ul>
  );
}
