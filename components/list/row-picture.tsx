/** @jsxImportSource preact */
import type { Picture } from '#lib/pictures/picture.ts';
import { pictureProps } from '#lib/pictures/picture-props.ts';

/** Side of the square in a row, in CSS pixels; its height at 4:3 is that of a line. */
const ROW_BOX = 36;

/** What a part looks like, in its row; the number beside it says what it is. */
export function RowPicture({ picture }: { readonly picture: Picture }) {
  const { source, img } = pictureProps(picture, { alt: '', box: ROW_BOX });
  return (
    <picture>
      <source type={source.type} srcset={source.srcSet} />
      <img
        class={img.className}
        srcset={img.srcSet}
        src={img.src}
        width={img.width}
        height={img.height}
        alt=""
        decoding={img.decoding}
        loading={img.loading}
      />
    </picture>
  );
}
