/** A file that does not become a picture; the message is the reason, to be read after the file's name. */
export class RefusedPicture extends Error {
  override readonly name = 'RefusedPicture';
}
