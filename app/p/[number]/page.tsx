import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { PartPage } from '#components/catalog/part-page.tsx';
import { MissingPart } from '#components/missing/missing-part.tsx';
import { decodeSegment, partAddress } from '#lib/catalog/addresses.ts';
import { categoryBySlug } from '#lib/catalog/category.ts';
import { goesWith } from '#lib/catalog/goes-with.ts';
import { nearestParts } from '#lib/catalog/nearest-parts.ts';
import { partByNumber, partNumberByKey } from '#lib/catalog/part.ts';
import { isPartNumber } from '#lib/catalog/part-number.ts';
import { missingMetadata } from '#lib/missing.ts';

interface PartRouteProps {
  readonly params: Promise<{ number: string }>;
}

/** Read once for the head and the body of a page. */
const part = cache(partByNumber);

export const dynamic = 'error';
export const revalidate = 3600;

export function generateStaticParams(): { number: string }[] {
  return [];
}

export async function generateMetadata({ params }: PartRouteProps): Promise<Metadata> {
  const number = numberOf((await params).number);
  const found = number === undefined ? undefined : await part(number);
  if (!found) return missingMetadata('No such part');
  return { title: found.name, description: `${found.partNumber}: ${found.name}.` };
}

export default async function PartRoute({ params }: PartRouteProps) {
  const segment = (await params).number;
  const number = numberOf(segment);
  if (number === undefined) return <MissingPart typed={segment.slice(0, 100)} nearest={[]} />;
  const found = await part(number);
  if (!found) {
    const meant = await partNumberByKey(number);
    if (meant !== undefined) permanentRedirect(partAddress(meant));
    return <MissingPart typed={number} nearest={await nearestParts(number)} />;
  }
  const [category, fitting] = await Promise.all([
    categoryBySlug(found.categorySlug),
    goesWith(found.partNumber),
  ]);
  return <PartPage part={found} category={category} goesWith={fitting} />;
}

/** The part number in an address; undefined when it cannot be one. */
function numberOf(segment: string): string | undefined {
  const number = decodeSegment(segment);
  return number !== undefined && isPartNumber(number) ? number : undefined;
}
