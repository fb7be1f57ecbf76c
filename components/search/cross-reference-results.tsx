/** @jsxImportSource preact */
import { partAddress } from '#lib/catalog/addresses.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import type { Picture } from '#lib/pictures/picture.ts';
import type { CrossReference } from '#lib/search/cross-references.ts';
import { ResultParts } from './result-parts.tsx';

interface CrossReferenceResultsProps {
  readonly locale: Locale;
  readonly references: readonly CrossReference[];
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Our parts for somebody else's number, and whose number that is. */
export function CrossReferenceResults({ locale, references, pictures }: CrossReferenceResultsProps) {
  const t = translator(locale);
  const parts = new Map(references.map(({ part }) => [part.partNumber, part]));
  return references.length === 0 ? null : (
    <section aria-labelledby="by-others">
      <h2 id="by-others">{t('search.crossReferences')}</h2>
      <ul class="cross-references">
        {references.map(({ source, number, note, part: { partNumber } }) => (
          <li>
            <span dir="auto">{t('search.crossReference', { source, number })}</span>{' '}
            <a href={partAddress(locale, partNumber)}>{partNumber}</a>
            {note === '' ? null : (
              <>
                {' – '}
                <span dir="auto">{note}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <ResultParts locale={locale} labelledBy="by-others" parts={[...parts.values()]} pictures={pictures} />
    </section>
  );
}
