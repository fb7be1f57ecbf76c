import { composeSheet } from '#lib/pictures/compose-sheet.ts';
import { openPictureStore } from '#lib/pictures/open-store.ts';
import { PICTURE_TYPES } from '#lib/pictures/picture-file.ts';
import { parseSheetName } from '#lib/pictures/sheet-file.ts';
import { sheetKey } from '#lib/pictures/sheet-key.ts';

/** Sheets under `next dev`; in production server.ts answers before Next is asked (lib/serving/picture-answer.ts). */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  const file = parseSheetName(name, await sheetKey());
  if (!file) return new Response('There is no such picture.\n', { status: 404 });
  const { content } = await composeSheet(file, openPictureStore());
  return new Response(new Uint8Array(content), { headers: { 'Content-Type': PICTURE_TYPES[file.format] } });
}
