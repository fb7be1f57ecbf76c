import { createHash } from 'node:crypto';

/** Policies kept by digest; a policy is about 700 bytes. */
const MOST_KEPT = 5_000;

/** What does not depend on the page. Data blocks (JSON-LD) are not scripts and need no hash. */
const FIXED = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The policy of a document that has no scripts and asks for nothing. */
export const NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const INLINE_SCRIPT = /<script(?![^>]*\s(?:src|type)=)[^>]*>([\s\S]*?)<\/script>/g;

const kept = new Map<string, string>();

/**
 * The policy for one page of HTML. Static pages cannot have a nonce a request, but the server sees each page whole, so
 * it allows just the inline scripts that are in it, by their hashes: one that somebody smuggled into another page, or
 * in after rendering, does not run.
 *
 * @param digest of `html` (`entity-tag.ts`), for which the policy is worked out once; without one, it is each time. Not
 * Next's ETag: it has 52 bits, and a page made to have the home page's would come with its policy, and the other way round.
 */
export function contentSecurityPolicy(html: string, digest: string | undefined): string {
  const known = digest === undefined ? undefined : kept.get(digest);
  if (known !== undefined) return known;
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(([, script]) => `'sha256-${sha256(script ?? '')}'`);
  const policy = `script-src 'self' ${[...new Set(hashes)].join(' ')}; ${FIXED}`;
  if (digest !== undefined) {
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(digest, policy);
  }
  return policy;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
