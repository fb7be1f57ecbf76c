import type { Picture } from '#lib/pictures/picture.ts';
import { PICTURE_TYPES, type PictureFormat, pictureFileName } from '#lib/pictures/picture-file.ts';
import type { PictureStore } from '#lib/pictures/picture-store.ts';

/** Whether a recorded picture still has its largest variants; who deletes files deletes the folder. */
export async function isInStore(
  store: PictureStore,
  { hash, largest }: Pick<Picture, 'hash' | 'largest'>,
): Promise<boolean> {
  const formats = Object.keys(PICTURE_TYPES) as PictureFormat[];
  const names = formats.map((format) => pictureFileName({ hash, width: largest, format }));
  return (await Promise.all(names.map((name) => store.has(name)))).every(Boolean);
}
