import { S3mini } from 's3mini';
import { messageOf } from '../message-of.ts';
import { PICTURE_TYPES, parsePictureFileName } from './picture-file.ts';
import { type PictureStore, PictureStoreError } from './picture-store.ts';

const REQUEST_LIMIT_MS = 20_000;
const IMMUTABLE = 'public, max-age=31536000, immutable';

export interface Bucket {
  /** With the bucket's name in it: https://s3.example.com/pictures */
  readonly address: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Pictures as objects of an S3-compatible bucket, with the headers that let a web server pass them on as they are. */
export function bucketStore({ address, region, accessKey, secretKey }: Bucket): PictureStore {
  const bucket = new S3mini({
    endpoint: address,
    region,
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    requestAbortTimeout: REQUEST_LIMIT_MS,
  });
  const ask = async <Answer>(request: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await request();
    } catch (error) {
      const reason = messageOf(error);
      throw new PictureStoreError(
        `The bucket ${address} (MILLRACE_PICTURES_BUCKET) does not do what is asked of it: ${reason}`,
        { cause: error },
      );
    }
  };
  return {
    place: address,
    has: async (name) => (await ask(() => bucket.objectExists(name))) === true,
    put: async (name, content) => {
      const type = PICTURE_TYPES[parsePictureFileName(name)?.format ?? 'webp'];
      const headers = { 'cache-control': IMMUTABLE } as Record<string, string>;
      await ask(() => bucket.putObject(name, Buffer.from(content), type, undefined, headers));
    },
    read: async (name) => {
      const found = await ask(() => bucket.getObjectArrayBuffer(name));
      return found === null ? undefined : new Uint8Array(found);
    },
  };
}
