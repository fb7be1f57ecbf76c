/** @jsxImportSource preact */
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

/** Parts that were found, with price and stock. */
export function ResultParts({ locale, labelledBy, parts, pictures }: ResultPartsProps) {
  const t = translator(locale);
  return (
    <table
      class={pictures.size > 0 ? 'results pictured' : 'results'}
      aria-labelledby={labelledBy}
      data-on-request={t('buy.onRequest')}
    >
      <thead>
        <tr>
          <th scope="col">{t('list.partNumber')}</th>
          <th scope="col">{t('search.partName')}</th>
          <th scope="col" class="number">
            {t('list.price')}
          </th>
          <th scope="col" class="number">
            {t('list.stock')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ partNumber, name, status, successorNumber }) => (
          <tr data-part={partNumber}>
            <th scope="row">
              <ResultPicture picture={pictures.get(partNumber)} />
              <a href={partAddress(locale, partNumber)}>{partNumber}</a>
              {status === 'obsolete' ? <span class="tag">{t('part.obsolete')}</span> : null}
            </th>
            <td>
              <span dir="auto">{name}</span>
              {successorNumber ? (
                <span class="successor">
                  {t('part.replacedBy')} <a href={partAddress(locale, successorNumber)}>{successorNumber}</a>
                </span>
              ) : null}
            </td>
            <td class="number live" />
            <td class="number live" />
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
