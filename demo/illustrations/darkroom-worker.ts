import { parentPort } from 'node:worker_threads';
import type { Illustration } from './illustrations.ts';
import type { PictureSize } from './photograph.ts';
import { pictureOf } from './picture.ts';

parentPort?.on('message', ({ illustration, size }: { illustration: Illustration; size: PictureSize }) => {
  const pixels = pictureOf(illustration, size);
  parentPort?.postMessage({ key: illustration.key, ...size, pixels }, [pixels.buffer as ArrayBuffer]);
});
