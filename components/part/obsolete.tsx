/** @jsxImportSource preact */
import { partAddress } from '#lib/catalog/addresses.ts';
import type { Part } from '#lib/catalog/part.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** Says that a part is no longer made, and what replaces it. */
export function Obsolete({ locale, part: { status, successorNumber } }: { locale: Locale; part: Part }) {
  if (status !== 'obsolete') return null;
  const t = translator(locale);
  return (
    <p class="notice">
      {t('part.noLongerMade')}{' '}
      {successorNumber ? (
        <>
          {t('part.replacedBy')} <a href={partAddress(locale, successorNumber)}>{successorNumber}</a>.
        </>
      ) : null}
    </p>
  );
}
