/** @jsxImportSource preact */
import type { Standard } from '#lib/catalog/category.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** Former and parallel standards of the same part, with what differs. */
export function Equivalents({ locale, standard }: { locale: Locale; standard: Standard | null }) {
  if (!standard) return null;
  const t = translator(locale);
  return (
    <section aria-labelledby="equivalents">
      <h2 id="equivalents">{t('part.equivalents')}</h2>
      <p>
        <strong>{standard.code}</strong> {standard.title}
      </p>
      <dl>
        {standard.equivalents.map(({ code, note }) => (
          <div>
            <dt>{code}</dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
