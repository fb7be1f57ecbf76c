import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../message-of.ts';
import { type PictureStore, PictureStoreError } from './picture-store.ts';

/** Files that are not whole yet; a killed process leaves them. */
export const UNFINISHED = '.unfinished';

/** Pictures as files of one directory, which a web server may serve as it is. */
export function directoryStore(directory: string, write: typeof writeWhole = writeWhole): PictureStore {
  return {
    place: directory,
    has: (name) =>
      access(join(directory, name)).then(
        () => true,
        () => false,
      ),
    put: async (name, content) => {
      const unfinished = join(directory, `.${name}-${randomBytes(4).toString('hex')}${UNFINISHED}`);
      try {
        await mkdir(directory, { recursive: true });
        await write(unfinished, content);
        await rename(unfinished, join(directory, name));
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => {});
        throw new PictureStoreError(`${directory}: ${reasonOf(error)}`, { cause: error });
      }
    },
    read: async (name) => {
      try {
        return await readFile(join(directory, name));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw new PictureStoreError(`${directory}: ${reasonOf(error)}`, { cause: error });
      }
    },
  };
}

/** On the disk before it gets its name: after a power cut a file with a name is whole. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space, or keep the pictures elsewhere (MILLRACE_PICTURES_DIR).',
  EDQUOT:
    'the quota of this user is used up. Free some space, or keep the pictures elsewhere (MILLRACE_PICTURES_DIR).',
  EACCES: 'there is no permission. Give access, or keep the pictures elsewhere (MILLRACE_PICTURES_DIR).',
  EROFS: 'the disk is read-only. Keep the pictures elsewhere (MILLRACE_PICTURES_DIR).',
  ENOTDIR: 'there is a file where the folder should be. Keep the pictures elsewhere (MILLRACE_PICTURES_DIR).',
  EEXIST: 'there is a file where the folder should be. Keep the pictures elsewhere (MILLRACE_PICTURES_DIR).',
};

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? messageOf(error);
}
