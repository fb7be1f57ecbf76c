import { openPictureStore } from '#lib/pictures/open-store.ts';
import { PICTURE_TYPES, parsePictureFileName } from '#lib/pictures/picture-file.ts';

/** Pictures under `next dev`; in production server.ts answers before Next is asked (lib/serving/picture-answer.ts). */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  const file = parsePictureFileName(name);
  const content = file && (await openPictureStore().read(name));
  if (!file || !content) return new Response('There is no such picture.\n', { status: 404 });
  return new Response(new Uint8Array(content), { headers: { 'Content-Type': PICTURE_TYPES[file.format] } });
}
