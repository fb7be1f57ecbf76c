/** @jsxImportSource preact */
import type { Part } from '#lib/catalog/part.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { SpecificationRow } from './specification-row.tsx';

/** The complete specification, lengths in both units. */
export function SpecificationTable({ locale, part }: { locale: Locale; part: Part }) {
  const t = translator(locale);
  const { massG, origin, customsCode } = part;
  return (
    <table class="specification" data-text="lines">
      <caption class="visually-hidden">{t('part.specificationOf', { partNumber: part.partNumber })}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('part.attribute')}</th>
          <th scope="col">{t('part.symbol')}</th>
          <th scope="col">{t('part.value')}</th>
          <th scope="col">{t('part.inOtherUnit')}</th>
        </tr>
      </thead>
      <tbody>
        {part.specification.map(({ key, ...line }) => (
          <SpecificationRow locale={locale} {...line} />
        ))}
        {massG === null ? null : (
          <SpecificationRow
            locale={locale}
            name={t('part.mass')}
            explanation={t('part.massExplanation')}
            text={massG.toLocaleString(locale, { maximumSignificantDigits: 4, useGrouping: false })}
            unit="g"
            kind="number"
            sort={massG}
          />
        )}
        {origin ? (
          <SpecificationRow
            locale={locale}
            name={t('part.origin')}
            text={new Intl.DisplayNames(locale, { type: 'region' }).of(origin) ?? origin}
            unit=""
            kind="term"
            sort={0}
          />
        ) : null}
        {customsCode ? (
          <SpecificationRow
            locale={locale}
            name={t('part.customs')}
            text={customsCode}
            unit=""
            kind="term"
            sort={0}
          />
        ) : null}
      </tbody>
    </table>
  );
}
