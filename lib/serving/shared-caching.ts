import { edgeSeconds } from '../cache-policy/policies.ts';

/** Which content delivery network stands in front, and reads what of an answer. */
export type Cdn = 'none' | 'cloudflare' | 'fastly';

/** Answers that a shared cache may keep: found, moved for good, missing. */
const KEPT_STATUSES = new Set([200, 308, 404]);
/** A network that is not told of changes asks again this soon: the second that is promised. */
const CDN_S = 1;
/** Shown by it while the site does not answer. */
const CDN_ON_ERROR_S = 86_400;
/** Of both networks; beyond it an answer is not to be kept by its tags. */
const MOST_TAG_BYTES = 16_000;

export interface SharedCaching {
  readonly status: number;
  /** What browsers are told. */
  readonly cacheControl: string;
  /** Whether it was our edge that asked: it keeps what it has under the version of what it shows. */
  readonly isEdge: boolean;
  readonly cdn: Cdn;
  /** What the answer shows. */
  readonly tags: ReadonlySet<string>;
  readonly isPersonal: boolean;
}

/** Headers for shared caches only; none for what may not be kept, or where there is none in front. */
export function sharedCachingHeaders(answer: SharedCaching): [name: string, value: string][] {
  const seconds = edgeSeconds(answer.cacheControl);
  if (seconds === 0 || answer.isPersonal || !KEPT_STATUSES.has(answer.status)) return [];
  const headers: [string, string][] = answer.isEdge ? [['X-Accel-Expires', String(seconds)]] : [];
  if (answer.cdn === 'none') return headers;
  const isUnchanging = answer.cacheControl.includes('immutable');
  const lifetime = isUnchanging ? seconds : CDN_S;
  const control = `max-age=${lifetime}, stale-if-error=${CDN_ON_ERROR_S}`;
  headers.push([answer.cdn === 'fastly' ? 'Surrogate-Control' : 'CDN-Cache-Control', control]);
  const [name, separator] = answer.cdn === 'fastly' ? ['Surrogate-Key', ' '] : ['Cache-Tag', ','];
  const tags = [...answer.tags].map(encodeURI).join(separator);
  if (tags !== '' && tags.length <= MOST_TAG_BYTES) headers.push([name, tags]);
  return headers;
}
