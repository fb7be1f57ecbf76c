/** @jsxImportSource preact */
import { StructuredData } from '#components/structured-data/structured-data.tsx';
import { categoryAddress, partAddress } from '#lib/catalog/addresses.ts';
import type { Availability } from '#lib/catalog/availability.ts';
import type { Category } from '#lib/catalog/category.ts';
import type { Part } from '#lib/catalog/part.ts';
import { env } from '#lib/env.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { breadcrumbData } from '#lib/structured-data/breadcrumbs.ts';
import { productData } from '#lib/structured-data/product.ts';

interface PartDataProps {
  readonly locale: Locale;
  readonly part: Part;
  readonly category: Category;
  readonly offer: Availability | undefined;
}

/** The part, and the way to it, for search engines. */
export function PartData({ locale, part, category, offer }: PartDataProps) {
  const origin = env().MILLRACE_ORIGIN;
  const path = [...category.ancestors, category].map(({ slug, name }) => ({
    name,
    address: categoryAddress(locale, slug),
  }));
  const here = { name: part.partNumber, address: partAddress(locale, part.partNumber) };
  return (
    <>
      <StructuredData data={productData({ part, category, availability: offer, origin, locale })} />
      <StructuredData data={breadcrumbData([...path, here], origin)} />
    </>
  );
}
