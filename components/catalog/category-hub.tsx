/** @jsxImportSource preact */
import { htmlOf } from '#components/page/html-of.ts';
import { Picture } from '#components/pictures/picture.tsx';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { Category } from '#lib/catalog/category.ts';
import type { CommonSize } from '#lib/catalog/common-sizes.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { CategoryPath } from './category-path.tsx';
import { Count } from './count.tsx';
import { SizeLinks } from './size-links.tsx';

/** Side of the square of a child's picture, in CSS pixels. */
const CARD_BOX = 128;

interface CategoryHubProps {
  readonly locale: Locale;
  readonly category: Category;
  /** By slug of the child; empty for children that are hubs themselves. */
  readonly sizes: ReadonlyMap<string, readonly CommonSize[]>;
}

/** A category that has categories below it: what tells them apart, and their common sizes one click away. */
export function categoryHub({ locale, category, sizes }: CategoryHubProps): string {
  const t = translator(locale);
  return htmlOf(
    <>
      <CategoryPath locale={locale} category={category} />
      <h1 dir="auto">{category.name}</h1>
      <p class="lead" dir="auto">
        {category.description}
      </p>
      <ul class="hub">
        {category.children.map((child) => (
          <li class={child.picture ? 'pictured' : undefined}>
            {child.picture ? <Picture picture={child.picture} alt="" box={CARD_BOX} /> : null}
            <h2 dir="auto">
              <a href={categoryAddress(locale, child.slug)}>{child.name}</a>{' '}
              <Count locale={locale} value={child.partCount} />
            </h2>
            <p dir="auto">{child.description}</p>
            <SizeLinks
              locale={locale}
              slug={child.slug}
              sizes={sizes.get(child.slug) ?? []}
              label={t('category.sizes')}
              of={child.name}
            />
          </li>
        ))}
      </ul>
    </>,
  );
}
