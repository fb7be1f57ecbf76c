import Link from 'next/link';
import { Picture } from '#components/pictures/picture.tsx';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { Category } from '#lib/catalog/category.ts';
import type { CommonSize } from '#lib/catalog/common-sizes.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
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
export function CategoryHub({ locale, category, sizes }: CategoryHubProps) {
  const t = translator(locale);
  return (
    <>
      <Breadcrumbs locale={locale} path={category.ancestors} />
      <h1 dir="auto">{category.name}</h1>
      <p className="lead" dir="auto">
        {category.description}
      </p>
      <ul className="hub">
        {category.children.map((child) => (
          <li key={child.slug} className={child.picture ? 'pictured' : undefined}>
            {child.picture ? <Picture picture={child.picture} alt="" box={CARD_BOX} /> : null}
            <h2 dir="auto">
              <Link href={categoryAddress(locale, child.slug)} prefetch={false}>
                {child.name}
              </Link>{' '}
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
    </>
  );
}
