import type { PictureWidth } from '#lib/pictures/picture-widths.ts';
import type { Illustration } from './illustration-source.ts';
import type { KeptPicture } from './keep-picture.ts';

/** What an encoder process is asked for. */
export type EncoderJob =
  | { readonly kind: 'file'; readonly path: string; readonly identity: string }
  | {
      readonly kind: 'illustration';
      readonly module: string;
      readonly illustration: Illustration;
      readonly hash: string;
      readonly width: PictureWidth;
    };

/** `refused` concerns the picture, `broken` everything: the disk, the bucket, a defect. */
export type EncoderAnswer =
  | { readonly kept: KeptPicture; readonly notes: readonly string[] }
  | { readonly refused: string }
  | { readonly broken: string; readonly isDefect: boolean };
