/** Where the files of pictures are kept. A name is one of `pictureFileName` and never gets another content. */
export interface PictureStore {
  /** For people. */
  readonly place: string;
  has(name: string): Promise<boolean>;
  /** Whole or not at all. @throws PictureStoreError */
  put(name: string, content: Uint8Array): Promise<void>;
  /** Undefined when there is no such file. @throws PictureStoreError */
  read(name: string): Promise<Uint8Array | undefined>;
}

/** A picture could not be kept or read, through no fault of the picture; the message says why and what to do. */
export class PictureStoreError extends Error {
  override readonly name = 'PictureStoreError';
}
