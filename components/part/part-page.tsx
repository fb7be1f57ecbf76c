/** @jsxImportSource preact */
import { BuyBox } from '#components/availability/buy-box.tsx';
import { Breadcrumbs } from '#components/catalog/breadcrumbs.tsx';
import { htmlOf } from '#components/page/html-of.ts';
import type { Availability } from '#lib/catalog/availability.ts';
import type { Category } from '#lib/catalog/category.ts';
import type { GoesWith } from '#lib/catalog/goes-with.ts';
import type { Neighbours } from '#lib/catalog/neighbours.ts';
import type { Part } from '#lib/catalog/part.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { Documents } from './documents.tsx';
import { Equivalents } from './equivalents.tsx';
import { GoesWithParts } from './goes-with-parts.tsx';
import { NeighbourLinks } from './neighbour-links.tsx';
import { Obsolete } from './obsolete.tsx';
import { PartData } from './part-data.tsx';
import { PartDrawing } from './part-drawing.tsx';
import { PartPictures } from './part-pictures.tsx';
import { SpecificationTable } from './specification-table.tsx';

interface PartPageProps {
  readonly locale: Locale;
  readonly part: Part;
  readonly category: Category;
  readonly goesWith: readonly GoesWith[];
  readonly neighbours: Neighbours;
  /** Price and stock, for search engines; undefined when nothing is known. */
  readonly offer: Availability | undefined;
}

/** Everything about one part. */
export function partPage({ locale, part, category, goesWith, neighbours, offer }: PartPageProps): string {
  const t = translator(locale);
  const { partNumber, packSize } = part;
  return htmlOf(
    <article class="part">
      <PartData locale={locale} part={part} category={category} offer={offer} />
      <header>
        <Breadcrumbs locale={locale} path={[...category.ancestors, category]} />
        <h1 data-text="heading">
          {partNumber}{' '}
          <button
            type="button"
            class="copy js-only"
            data-copy={partNumber}
            aria-label={t('part.copyNumber', { partNumber })}
          />
        </h1>
        <p class="lead" dir="auto" data-text="heading">
          {part.name}
        </p>
        <Obsolete locale={locale} part={part} />
        <NeighbourLinks locale={locale} part={part} neighbours={neighbours} />
      </header>
      <section aria-labelledby="availability" class="part-buy">
        <h2 id="availability">{t('buy.title')}</h2>
        <BuyBox locale={locale} partNumber={partNumber} packSize={packSize} />
        <noscript>
          <p>{t('buy.noScript')}</p>
        </noscript>
        <p class="hint">{t('buy.excludingTax')}</p>
      </section>
      <div class="part-data">
        <div class="part-look">
          <PartDrawing locale={locale} part={part} />
          <PartPictures locale={locale} part={part} />
        </div>
        <section aria-labelledby="specification">
          <h2 id="specification">{t('part.specification')}</h2>
          <SpecificationTable locale={locale} part={part} />
        </section>
      </div>
      <div class="part-relations">
        <Equivalents locale={locale} standard={category.standard} />
        <GoesWithParts locale={locale} goesWith={goesWith} />
        <Documents locale={locale} partNumber={partNumber} />
      </div>
    </article>,
  );
}
