import { join, resolve } from 'node:path';
import { type Env, env } from '../env.ts';
import { bucketStore } from './bucket-store.ts';
import { directoryStore } from './directory-store.ts';
import type { PictureStore } from './picture-store.ts';

/** The pictures' own folder below the data directory. */
const FOLDER = 'pictures';

/** Where the settings say that pictures are kept: in the bucket if there is one, else in the directory. */
export function openPictureStore(settings: Env = env()): PictureStore {
  const { MILLRACE_PICTURES_BUCKET: address } = settings;
  if (address === undefined) return directoryStore(picturesDirectory(settings));
  return bucketStore({
    address,
    region: settings.MILLRACE_PICTURES_REGION,
    accessKey: settings.MILLRACE_PICTURES_ACCESS_KEY ?? '',
    secretKey: settings.MILLRACE_PICTURES_SECRET_KEY ?? '',
  });
}

/** Absolute. A relative setting is meant from the project's folder, which is where everything runs. */
export function picturesDirectory({
  MILLRACE_PICTURES_DIR: directory,
  MILLRACE_DATA_DIR: dataDir,
}: Pick<Env, 'MILLRACE_PICTURES_DIR' | 'MILLRACE_DATA_DIR'>): string {
  return resolve(/* turbopackIgnore: true */ directory ?? join(dataDir, FOLDER));
}
