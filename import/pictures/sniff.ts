export type SourceFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff';

/** Enough to tell every format apart. */
export const SNIFFED_BYTES = 256;

/** In hexadecimal. */
const SIGNATURES: readonly [SourceFormat, RegExp][] = [
  ['jpeg', /^ffd8ff/],
  ['png', /^89504e470d0a1a0a/],
  ['webp', /^52494646.{8}57454250/],
  // `ftyp` with the brand `avif` or, of a sequence, `avis`.
  ['avif', /^.{8}66747970(?:.{8})*?617669(66|73)/],
  ['tiff', /^(49492[ab]00|4d4d002[ab])/],
];

/** Other formats that people try, so that the refusal can say what the file is. */
const OTHERS: readonly [string, RegExp][] = [
  [
    'an SVG or another XML document, which may hold scripts',
    /^(\xef\xbb\xbf)?\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i,
  ],
  ['an HTML page', /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|script)/i],
  ['a GIF', /^GIF8/],
  ['a BMP', /^BM/],
  ['a PDF', /^%PDF/],
  ['a HEIC photograph', /^.{4}ftyp(hei|mif|hev)/s],
  ['a Photoshop document', /^8BPS/],
  ['a ZIP archive or an Office document', /^PK/],
];

/** What a file is, whatever it is called. @param head its first {@link SNIFFED_BYTES} bytes */
export function sniff(head: Uint8Array): SourceFormat | undefined {
  const digits = Buffer.from(head).toString('hex');
  return SIGNATURES.find(([, pattern]) => pattern.test(digits))?.[0];
}

/** For people, of a file that `sniff` does not know. */
export function describeOther(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1');
  return OTHERS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'of an unknown format';
}

const EXTENSIONS: Record<string, SourceFormat> = {
  ...{ jpg: 'jpeg', jpeg: 'jpeg', jpe: 'jpeg', jfif: 'jpeg' },
  ...{ png: 'png', webp: 'webp', avif: 'avif', tif: 'tiff', tiff: 'tiff' },
};

/** The format that an extension promises; undefined where it promises none of ours. */
export const formatOfExtension = (extension: string): SourceFormat | undefined =>
  EXTENSIONS[extension.replace(/^\./, '').toLowerCase()];
