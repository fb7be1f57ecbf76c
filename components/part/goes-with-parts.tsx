/** @jsxImportSource preact */
import { PartLinks } from '#components/catalog/part-links.tsx';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { GoesWith } from '#lib/catalog/goes-with.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** Parts of other categories that fit: a bolt's nuts and washers. */
export function GoesWithParts({ locale, goesWith }: { locale: Locale; goesWith: readonly GoesWith[] }) {
  if (goesWith.length === 0) return null;
  const t = translator(locale);
  return (
    <section aria-labelledby="goes-with">
      <h2 id="goes-with">{t('part.goesWith')}</h2>
      {goesWith.map(({ categorySlug, categoryName, count, parts }) => (
        <div>
          <h3>
            <a href={categoryAddress(locale, categorySlug)}>
              {t('part.goesWithAll', { count, category: categoryName })}
            </a>
          </h3>
          <PartLinks locale={locale} parts={parts} />
        </div>
      ))}
    </section>
  );
}
