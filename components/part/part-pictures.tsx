/** @jsxImportSource preact */
import { Picture } from '#components/pictures/picture.tsx';
import type { Part } from '#lib/catalog/part.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { pictureAddress } from '#lib/pictures/picture-file.ts';

/** Side of the square of the first picture and of the further ones, in CSS pixels. */
const FIRST_BOX = 320;
const FURTHER_BOX = 96;
/** As wide as the column of app/_styles/pictures.css. */
const FIRST_SIZES = '(max-width: 30rem) 60vw, 15rem';

/** What the part looks like; each picture leads to its largest variant. */
export function PartPictures({ locale, part }: { locale: Locale; part: Part }) {
  const t = translator(locale);
  const [first, ...further] = part.pictures;
  if (!first) return null;
  return (
    <section class="part-pictures" aria-label={t('pictures.title')}>
      <Picture
        picture={first}
        alt={t('pictures.of', { name: part.name })}
        box={FIRST_BOX}
        sizes={FIRST_SIZES}
        isFirst
      />
      {further.length === 0 ? null : (
        <ul>
          {further.map((picture, index) => (
            <li>
              <a href={pictureAddress({ hash: picture.hash, width: picture.largest, format: 'webp' })}>
                <Picture
                  picture={picture}
                  alt={t('pictures.further', { name: part.name, number: index + 2 })}
                  box={FURTHER_BOX}
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
