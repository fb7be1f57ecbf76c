/** @jsxImportSource preact */
import { searchAddress } from '#lib/catalog/addresses.ts';
import { type Locale, localePrefix } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import type { Chip } from '#lib/search/understood.ts';

/** What was understood of a query; each piece is a link to the search without it. */
export function UnderstoodChips({ locale, chips }: { locale: Locale; chips: readonly Chip[] }) {
  const t = translator(locale);
  return (
    <nav class="understood" aria-labelledby="understood">
      <span id="understood">{t('search.understood')}</span>
      <ul>
        {chips.map(({ attribute, values, without }) => {
          const piece = attribute ? `${attribute.name}: ${values.join(', ')}` : values.join(', ');
          const address = without === '' ? `${localePrefix(locale)}/search` : searchAddress(locale, without);
          return (
            <li>
              <a href={address} aria-label={t('search.without', { piece })}>
                <span dir="auto">{piece}</span> <span aria-hidden="true">×</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
