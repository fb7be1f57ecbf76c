import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { missingPart } from '#components/missing/missing-part.tsx';
import { Content } from '#components/page/content.tsx';
import { partPage } from '#components/part/part-page.tsx';
import { decodeSegment, partAddress } from '#lib/catalog/addresses.ts';
import { availability } from '#lib/catalog/availability.ts';
import { catalogueIn } from '#lib/catalog/localised.ts';
import { partNumberByKey } from '#lib/catalog/part.ts';
import { isPartNumber } from '#lib/catalog/part-number.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { missingMetadata } from '#lib/missing.ts';
import { alternates } from './alternates.ts';
import { shared } from './shared.ts';

interface PartRouteProps {
  readonly params: Promise<{ number: string }>;
}

/** Read once for the head and the body of a page. */
const partIn = cache((locale: Locale, partNumber: string) => catalogueIn(locale).part(partNumber));

/** `/p/{number}` in one language. */
export function partRoute(locale: Locale) {
  const t = translator(locale);
  const catalogue = catalogueIn(locale);
  return {
    async generateMetadata({ params }: PartRouteProps): Promise<Metadata> {
      const number = numberOf((await params).number);
      const part = number === undefined ? undefined : await partIn(locale, number);
      if (!part) return missingMetadata(t('missing.title'));
      const standard = part.specification.find(({ key }) => key === 'standard')?.text ?? '';
      return {
        title: `${part.name} – ${part.partNumber}`,
        description: t('part.description', { name: part.name, standard }),
        alternates: alternates(locale, (other) => partAddress(other, part.partNumber)),
        ...shared(locale, part.name, part.pictures[0]),
      };
    },

    async Page({ params }: PartRouteProps) {
      const segment = (await params).number;
      const number = numberOf(segment);
      if (number === undefined)
        return <Content html={missingPart({ locale, typed: segment.slice(0, 100), nearest: [] })} />;
      const part = await partIn(locale, number);
      if (!part) {
        const meant = await partNumberByKey(number);
        if (meant !== undefined) permanentRedirect(partAddress(locale, meant));
        const nearest = await catalogue.nearest(number);
        return <Content html={missingPart({ locale, typed: number, nearest })} />;
      }
      const [category, goesWith, neighbours, [offer]] = await Promise.all([
        catalogue.category(part.categorySlug),
        catalogue.goesWith(part.partNumber),
        catalogue.neighbours(part.partNumber),
        availability([part.partNumber]),
      ]);
      if (!category)
        throw new Error(`Part ${number} is in category ${part.categorySlug}, which does not exist.`);
      return <Content html={partPage({ locale, part, category, goesWith, neighbours, offer })} />;
    },
  };
}

/** The part number in an address; undefined when it cannot be one. */
function numberOf(segment: string): string | undefined {
  const number = decodeSegment(segment);
  return isPartNumber(number) ? number : undefined;
}
