/** The encodings that this server makes. */
export type ContentEncoding = 'br' | 'gzip';

const ELEMENT = /^([\w!#$%&'*+.^`|~-]+)(?:[ \t]*;[ \t]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/**
 * The encoding that a client wants most by its Accept-Encoding (RFC 9110, 12.5.3); brotli where it wants two alike,
 * undefined where it wants none. An element that is not well formed does not count.
 */
export function acceptedEncoding(header: string | string[] | undefined): ContentEncoding | undefined {
  const weights = new Map<string, number>();
  for (const element of String(header ?? '').split(',')) {
    const [, coding, weight = '1'] = ELEMENT.exec(element.trim()) ?? [];
    if (coding) weights.set(coding.toLowerCase(), Number(weight));
  }
  const others = weights.get('*') ?? 0;
  const brotli = weights.get('br') ?? others;
  const gzip = weights.get('gzip') ?? weights.get('x-gzip') ?? others;
  // Not named, the answer as it is comes last; named, it is wanted as much as it says.
  const identity = weights.get('identity') ?? 0;
  if (Math.max(brotli, gzip) === 0 || identity > Math.max(brotli, gzip)) return undefined;
  return brotli >= gzip ? 'br' : 'gzip';
}
