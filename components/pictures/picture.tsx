/** @jsxImportSource preact */
import type { Picture as CataloguePicture } from '#lib/pictures/picture.ts';
import { type PictureOptions, pictureProps } from '#lib/pictures/picture-props.ts';

interface PictureComponentProps extends PictureOptions {
  readonly picture: CataloguePicture;
}

/** A picture of the catalogue at the size that the layout gives it; nothing moves when it arrives. */
export function Picture({ picture, ...options }: PictureComponentProps) {
  const { source, img } = pictureProps(picture, options);
  return (
    <picture>
      <source type={source.type} srcset={source.srcSet} sizes={source.sizes} />
      <img
        class={img.className}
        sizes={img.sizes}
        srcset={img.srcSet}
        src={img.src}
        width={img.width}
        height={img.height}
        alt={img.alt}
        decoding={img.decoding}
        loading={img.loading}
        fetchpriority={img.fetchPriority}
      />
    </picture>
  );
}
