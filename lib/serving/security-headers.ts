import { env } from '../env.ts';
import { sampleHeader } from '../vitals/sample.ts';

const YEAR_S = 31_536_000;

/** Headers that keep browsers from doing with an answer what they might. `origin` is the site's own; a site behind TLS asks browsers to stay there. */
export function securityHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(origin.startsWith('https:') ? { 'Strict-Transport-Security': `max-age=${YEAR_S}` } : {}),
  };
}

let known: readonly (readonly [name: string, value: string])[] | undefined;

/** What every answer of this process has, whoever makes it: those above, and what the page's own measuring is told. */
export function everyAnswerHeaders(): readonly (readonly [name: string, value: string])[] {
  known ??= Object.entries({
    ...securityHeaders(env().MILLRACE_ORIGIN),
    ...sampleHeader(env().MILLRACE_VITALS_SAMPLE),
  });
  return known;
}
