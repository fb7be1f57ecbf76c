/**
 * Whether an Accept header (RFC 9110, 12.5.1) admits a media type at all: the most specific range that fits counts,
 * and a weight of 0 refuses. No header admits everything.
 */
export function accepts(header: string | null, mediaType: string): boolean {
  if (header === null || header.trim() === '') return true;
  const weights = new Map(header.split(',').map(rangeOf));
  const [type = ''] = mediaType.split('/');
  const weight = weights.get(mediaType) ?? weights.get(`${type}/*`) ?? weights.get('*/*') ?? 0;
  return weight > 0;
}

function rangeOf(text: string): [range: string, weight: number] {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return [range, weight === undefined ? 1 : Number(weight)];
}

/**
 * A regular expression for Accept headers that prefer `mediaType` to every one of `others`, for `has` in
 * `next.config.ts`, which anchors it at both ends: it is named before any of them without a weight below 1, or none of
 * them is named and it is not refused. A browser's `text/html,…` is therefore never taken for it.
 */
export function preferencePattern(mediaType: string, others: readonly string[]): string {
  const own = `${escaped(mediaType)}(?![\\w.+-])`;
  const other = others.map(escaped).join('|');
  const namedFirst = `(?:(?!${other}).)*${own}\\s*(?:,.*)?`;
  const namedAlone = `(?!.*(?:${other})).*${own}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)).*`;
  return `(?:${namedFirst}|${namedAlone})`;
}

const escaped = (text: string): string => text.replace(/[.+*/]/g, '\\$&');
