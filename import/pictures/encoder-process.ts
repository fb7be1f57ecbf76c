// Decodes and encodes one picture at a time, in a process of its own: whatever a hostile file does to the decoder, it
// does it here. Talks to `encoder-pool.ts` over its channel.

import { sharp } from '#lib/pictures/image-library.ts';
import { openPictureStore } from '#lib/pictures/open-store.ts';
import { PictureStoreError } from '#lib/pictures/picture-store.ts';
import { decodeFile } from './decode-file.ts';
import type { EncoderAnswer, EncoderJob } from './encoder-job.ts';
import { renderIllustration } from './illustration-source.ts';
import { keepPicture } from './keep-picture.ts';
import { pictureHash } from './recipe.ts';
import { RefusedPicture } from './refused-picture.ts';

// There is a process for each core.
sharp.concurrency(1);
const store = openPictureStore();

process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));
// It waits for jobs, however long that takes.
process.channel?.ref();
process.on('message', async (job: EncoderJob) => {
  const answer = await perform(job).catch(answerTo);
  process.send?.(answer);
});

async function perform(job: EncoderJob): Promise<EncoderAnswer> {
  if (job.kind === 'file') {
    const { pixels, notes } = await decodeFile(job.path);
    return { kept: await keepPicture(pictureHash(job.identity), pixels, store), notes };
  }
  const { module, illustration, hash, width } = job;
  const pixels = await renderIllustration(module, illustration, width).catch((error: Error) => {
    throw new RefusedPicture(`cannot be drawn: ${error.message}`);
  });
  return { kept: await keepPicture(hash, pixels, store), notes: [] };
}

function answerTo(error: unknown): EncoderAnswer {
  if (error instanceof RefusedPicture) return { refused: error.message };
  if (error instanceof PictureStoreError) return { broken: error.message, isDefect: false };
  return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error), isDefect: true };
}
