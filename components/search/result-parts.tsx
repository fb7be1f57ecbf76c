import Link from 'next/link';
import { PriceCell } from '#components/availability/price-cell.tsx';
import { StockCell } from '#components/availability/stock-cell.tsx';
import { Picture } from '#components/pictures/picture.tsx';
import { partAddress } from '#lib/catalog/addresses.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import type { Picture as CataloguePicture } from '#lib/pictures/picture.ts';
import type { NumberedPart } from '#lib/search/part-numbers.ts';

interface ResultPartsProps {
  readonly locale: Locale;
  readonly labelledBy: string;
  readonly parts: readonly NumberedPart[];
  readonly pictures: ReadonlyMap<string, CataloguePicture>;
}

/** Parts that were found, with price and stock; inside an AvailabilityProvider. */
export function ResultParts({ locale, labelledBy, parts, pictures }: ResultPartsProps) {
  const t = translator(locale);
  return (
    <table className={pictures.size > 0 ? 'results pictured' : 'results'} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('list.partNumber')}</th>
          <th scope="col">{t('search.partName')}</th>
          <th scope="col" className="number">
            {t('list.price')}
          </th>
          <th scope="col" className="number">
            {t('list.stock')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ partNumber, name, status, successorNumber }) => (
          <tr key={partNumber}>
            <th scope="row">
              <ResultPicture picture={pictures.get(partNumber)} />
              <Link href={partAddress(locale, partNumber)} prefetch={false}>
                {partNumber}
              </Link>
              {status === 'obsolete' ? <span className="tag">{t('part.obsolete')}</span> : null}
            </th>
            <td>
              <span dir="auto">{name}</span>
              {successorNumber ? (
                <span className="successor">
                  {t('part.replacedBy')}{' '}
                  <Link href={partAddress(locale, successorNumber)} prefetch={false}>
                    {successorNumber}
                  </Link>
                </span>
              ) : null}
            </td>
            <td className="number live">
              <PriceCell partNumber={partNumber} />
            </td>
            <td className="number live">
              <StockCell partNumber={partNumber} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Side of the square in a row, in CSS pixels. */
const ROW_BOX = 36;

/** The number beside it says what it is. */
function ResultPicture({ picture }: { picture: CataloguePicture | undefined }) {
  return picture ? <Picture picture={picture} alt="" box={ROW_BOX} /> : null;
}
