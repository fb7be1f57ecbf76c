/** @jsxImportSource preact */
import { partAddress } from '#lib/catalog/addresses.ts';
import type { PartLink } from '#lib/catalog/part-link.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

export function PartLinks({ locale, parts }: { locale: Locale; parts: readonly PartLink[] }) {
  return (
    <ul class="part-links">
      {parts.map(({ partNumber, name, status }) => (
        <li>
          <a href={partAddress(locale, partNumber)}>{partNumber}</a>
          <span dir="auto">{name}</span>
          {status === 'obsolete' ? <span class="tag">{translator(locale)('part.obsolete')}</span> : null}
        </li>
      ))}
    </ul>
  );
}
