import { AvailabilityProvider } from '#components/availability/availability-provider.tsx';
import { BuyBox } from '#components/availability/buy-box.tsx';
import { BUY_LABELS } from '#components/availability/buy-labels.ts';
import { Breadcrumbs } from '#components/catalog/breadcrumbs.tsx';
import type { Category } from '#lib/catalog/category.ts';
import type { GoesWith } from '#lib/catalog/goes-with.ts';
import type { Neighbours } from '#lib/catalog/neighbours.ts';
import type { Part } from '#lib/catalog/part.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { templates, translator } from '#lib/messages/translator.ts';
import { Documents } from './documents.tsx';
import { Equivalents } from './equivalents.tsx';
import { GoesWithParts } from './goes-with-parts.tsx';
import { NeighbourLinks } from './neighbour-links.tsx';
import { Obsolete } from './obsolete.tsx';
import { PartDrawing } from './part-drawing.tsx';
import { PartPictures } from './part-pictures.tsx';
import { SpecificationTable } from './specification-table.tsx';

interface PartPageProps {
  readonly locale: Locale;
  readonly part: Part;
  readonly category: Category;
  readonly goesWith: readonly GoesWith[];
  readonly neighbours: Neighbours;
}

/** Everything about one part. */
export function PartPage({ locale, part, category, goesWith, neighbours }: PartPageProps) {
  const t = translator(locale);
  const { partNumber, packSize } = part;
  return (
    <article className="part">
      <header>
        <Breadcrumbs locale={locale} path={[...category.ancestors, category]} />
        <h1 data-text="heading">
          {partNumber}{' '}
          <button
            type="button"
            className="copy js-only"
            data-copy={partNumber}
            aria-label={t('part.copyNumber', { partNumber })}
          />
        </h1>
        <p className="lead" dir="auto" data-text="heading">
          {part.name}
        </p>
        <Obsolete locale={locale} part={part} />
        <NeighbourLinks locale={locale} part={part} neighbours={neighbours} />
      </header>
      <section aria-labelledby="availability" className="part-buy">
        <h2 id="availability">{t('buy.title')}</h2>
        <AvailabilityProvider
          locale={locale}
          partNumbers={[partNumber]}
          labels={templates(locale, ['buy.onRequest'])}
        >
          <BuyBox partNumber={partNumber} packSize={packSize} labels={templates(locale, BUY_LABELS)} />
        </AvailabilityProvider>
        <noscript>
          <p>{t('buy.noScript')}</p>
        </noscript>
        <p className="hint">{t('buy.excludingTax')}</p>
      </section>
      <div className="part-data">
        <div className="part-look">
          <PartDrawing locale={locale} part={part} />
          <PartPictures locale={locale} part={part} />
        </div>
        <section aria-labelledby="specification">
          <h2 id="specification">{t('part.specification')}</h2>
          <SpecificationTable locale={locale} part={part} />
        </section>
      </div>
      <div className="part-relations">
        <Equivalents locale={locale} standard={category.standard} />
        <GoesWithParts locale={locale} goesWith={goesWith} />
        <Documents locale={locale} partNumber={partNumber} />
      </div>
    </article>
  );
}
