import { partAddress } from '../catalog/addresses.ts';
import type { Availability } from '../catalog/availability.ts';
import type { Category } from '../catalog/category.ts';
import type { Part } from '../catalog/part.ts';
import { DEFAULT_LOCALE, type Locale } from '../messages/locale.ts';
import { openGraphPicture } from '../pictures/open-graph.ts';
import { unitPriceText } from '../pricing/unit-price.ts';
import type { StructuredData } from './script-text.ts';

/** UN/ECE Recommendation 20 codes: gram and piece. */
const GRAM = 'GRM';
const PIECE = 'C62';
const CONTEXT = 'https://schema.org';

interface ProductOptions {
  readonly part: Part;
  readonly category: Pick<Category, 'name' | 'ancestors'>;
  /** Price and stock; without them the product has no offer. */
  readonly availability?: Availability | undefined;
  readonly origin: string;
  readonly locale?: Locale;
}

/** A part as schema.org's Product, with an Offer where its price is known. */
export function productData({
  part,
  category,
  availability,
  origin,
  locale = DEFAULT_LOCALE,
}: ProductOptions): StructuredData {
  const url = origin + partAddress(locale, part.partNumber);
  const [picture] = part.pictures;
  const brand = part.specification.find(({ key }) => key === 'brand')?.text;
  return {
    '@context': CONTEXT,
    '@type': 'Product',
    '@id': `${url}#product`,
    url,
    name: part.name,
    sku: part.partNumber,
    mpn: part.partNumber,
    category: [...category.ancestors, category].map(({ name }) => name).join(' > '),
    ...(picture ? { image: origin + openGraphPicture(picture, part.name).url } : {}),
    ...(brand === undefined ? {} : { brand: { '@type': 'Brand', name: brand } }),
    ...(part.massG === null ? {} : { weight: quantity(part.massG, GRAM) }),
    ...(part.origin === null ? {} : { countryOfOrigin: { '@type': 'Country', name: part.origin } }),
    additionalProperty: part.specification.map(({ key, name, text, unit }) => ({
      '@type': 'PropertyValue',
      propertyID: key,
      name,
      value: text,
      ...(unit === '' || text.endsWith(unit) ? {} : { unitText: unit }),
    })),
    ...offers(part, { availability, url }),
  };
}

/** The offer at the smallest quantity: the price of one piece, and how many have to be taken for it. */
function offers(
  part: Part,
  { availability, url }: { readonly availability: Availability | undefined; readonly url: string },
): StructuredData {
  const [first] = availability?.breaks ?? [];
  if (!availability?.currency || !availability.per || !first) return {};
  const { currency: priceCurrency, per, stock } = availability;
  const price = unitPriceText(first.amount, per, priceCurrency);
  return {
    offers: {
      '@type': 'Offer',
      url,
      price,
      priceCurrency,
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        price,
        priceCurrency,
        referenceQuantity: quantity(1, PIECE),
        eligibleQuantity: { '@type': 'QuantitativeValue', minValue: first.quantity, unitCode: PIECE },
      },
      availability: `${CONTEXT}/${stockState(part, stock)}`,
      itemCondition: `${CONTEXT}/NewCondition`,
    },
  };
}

/** What is left of an obsolete part can still be bought. */
function stockState({ status }: Part, stock: Availability['stock']): string {
  if (stock.some(({ quantity: pieces }) => pieces > 0)) return 'InStock';
  return status === 'obsolete' ? 'Discontinued' : 'OutOfStock';
}

const quantity = (value: number, unitCode: string): StructuredData => ({
  '@type': 'QuantitativeValue',
  value,
  unitCode,
});
