import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { CategoryHub } from '#components/catalog/category-hub.tsx';
import { CategoryList } from '#components/catalog/category-list.tsx';
import { MissingPage } from '#components/missing/missing-page.tsx';
import { listAddress } from '#lib/catalog/addresses.ts';
import { type Category, categoryBySlug } from '#lib/catalog/category.ts';
import { listPosition } from '#lib/catalog/list-position.ts';
import { partList } from '#lib/catalog/part-list.ts';
import { isSlug } from '#lib/catalog/part-number.ts';
import { missingMetadata } from '#lib/missing.ts';

interface CategoryRouteProps {
  readonly params: Promise<{ slug: string; refinement?: string[] }>;
}

export const dynamic = 'error';
export const revalidate = 3600;

export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function generateMetadata({ params }: CategoryRouteProps): Promise<Metadata> {
  const { slug, refinement = [] } = await params;
  const category = await categoryOf(slug);
  if (!category) return missingMetadata('No such category');
  const position = await listPosition(category, refinement);
  if (position.kind === 'missing') return missingMetadata('No such page');
  return { title: category.name, description: category.description };
}

export default async function CategoryRoute({ params }: CategoryRouteProps) {
  const { slug, refinement = [] } = await params;
  const category = await categoryOf(slug);
  if (!category) return <MissingPage reason={`No category is called “${slug.slice(0, 100)}”.`} />;
  const position = await listPosition(category, refinement);
  if (position.kind === 'missing') return <MissingPage reason={position.reason} />;
  if (position.kind === 'hub') return <CategoryHub category={category} />;
  if (position.kind === 'elsewhere') permanentRedirect(listAddress(slug, position.after));
  return <CategoryList category={category} list={await partList(slug, position.offset)} />;
}

/** Read once for the head and the body of a page. */
const categoryOf = cache(
  async (slug: string): Promise<Category | undefined> => (isSlug(slug) ? categoryBySlug(slug) : undefined),
);
