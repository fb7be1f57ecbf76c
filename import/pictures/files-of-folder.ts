import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { safeText } from '#lib/log/safe-text.ts';

/** The folder cannot be read; the message says why. */
export class PictureFolderError extends Error {
  override readonly name = 'PictureFolderError';
}

/**
 * The files in a folder and below it, in the order of their names. Hidden ones are the operating system's, and a link
 * could lead out of the folder.
 * @returns paths from `folder`
 */
export async function filesOfFolder(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new PictureFolderError(`There is no folder ${safeText(folder)}.`);
  if (!found.isDirectory())
    throw new PictureFolderError(`${safeText(folder)} is a file; give the folder that it is in.`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|[\\/])\./.test(path))
    .sort();
}
