/** @jsxImportSource preact */
import { API_ADDRESS } from '#lib/api/addresses.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** The part as paper, text and data. */
export function Documents({ locale, partNumber }: { locale: Locale; partNumber: string }) {
  const t = translator(locale);
  return (
    <section aria-labelledby="documents" class="documents">
      <h2 id="documents">{t('part.documents')}</h2>
      <ul class="run-in">
        <li class="js-only">
          <button type="button" data-print="">
            {t('part.documents.print')}
          </button>
        </li>
        <li class="js-only">
          <button type="button" data-copy-text="">
            {t('part.copyText')}
          </button>
        </li>
        <li>
          <a href={API_ADDRESS.partMarkdown(partNumber)}>{t('part.documents.text')}</a>
        </li>
        <li>
          <a href={API_ADDRESS.part(partNumber)}>{t('part.documents.json')}</a>
        </li>
      </ul>
    </section>
  );
}
