/** @jsxImportSource preact */
import { listAddress } from '#lib/catalog/addresses.ts';
import type { CommonSize } from '#lib/catalog/common-sizes.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { sizeAnchor } from './size-anchor.ts';

interface SizeLinksProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly sizes: readonly CommonSize[];
  readonly label: string;
  /** Of what, where a page has several of these. */
  readonly of?: string;
}

/** Leads to the place in the list where a size begins. */
export function SizeLinks({ locale, slug, sizes, label, of }: SizeLinksProps) {
  if (sizes.length < 2) return null;
  return (
    <nav aria-label={of ? `${label}: ${of}` : label} class="sizes">
      <span aria-hidden="true">{label}</span>
      <ul class="run-in">
        {sizes.map(({ text, unit, after }) => (
          <li>
            <a href={`${listAddress(locale, slug, after)}#${sizeAnchor(text)}`}>
              {unit === '' || text.endsWith(unit) ? text : `${text} ${unit}`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
