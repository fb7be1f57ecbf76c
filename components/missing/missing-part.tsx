/** @jsxImportSource preact */
import { PartLinks } from '#components/catalog/part-links.tsx';
import { htmlOf } from '#components/page/html-of.ts';
import type { PartLink } from '#lib/catalog/part-link.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

interface MissingPartProps {
  readonly locale: Locale;
  readonly typed: string;
  /** Parts whose numbers begin alike. */
  readonly nearest: readonly PartLink[];
}

/** Shown, with status 404, where no part has the number. */
export function missingPart({ locale, typed, nearest }: MissingPartProps): string {
  const t = translator(locale);
  return htmlOf(
    <>
      <h1>{t('missing.part', { typed })}</h1>
      <p class="lead">{t('missing.partHint')}</p>
      {nearest.length > 0 ? (
        <section aria-labelledby="nearest">
          <h2 id="nearest">{t('missing.nearest')}</h2>
          <PartLinks locale={locale} parts={nearest} />
        </section>
      ) : null}
    </>,
  );
}
