import type { KeptPicture } from './keep-picture.ts';

/** What an encoder process is asked for. */
export type EncoderJob =
  | { readonly kind: 'file'; readonly path: string; readonly identity: string }
  | { readonly kind: 'illustration'; readonly module: string; readonly key: string };

/** `refused` concerns the picture, `broken` everything: the disk, the bucket, a defect. */
export type EncoderAnswer =
  | { readonly kept: KeptPicture; readonly notes: readonly string[] }
  | { readonly refused: string }
  | { readonly broken: string; readonly isDefect: boolean };
