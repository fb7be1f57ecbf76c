import { hash } from 'node:crypto';

/** Characters of the hash in a tag: 132 bits, no two bodies share them by chance or by intent. */
const TAG_LENGTH = 22;

/** What stands for a body: no one can make another with the same. */
export const digestOf = (body: string | Buffer): string =>
  hash('sha256', body, 'base64url').slice(0, TAG_LENGTH);

export const weakened = (etag: string): string => (etag.startsWith('W/') ? etag : `W/${etag}`);

/** If-None-Match compares weakly (RFC 9110, 13.1.2): who compresses marks the tag as weak. */
export function hasTag(header: string | null | undefined, etag: string): boolean {
  if (!header) return false;
  return header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag.replace(/^W\//, '') || tag === '*');
}
