import type { OutgoingHttpHeaders } from 'node:http';

const YEAR_S = 31_536_000;

/** Headers that every answer has. `origin` is the site's own; a site behind TLS asks browsers to stay there. */
export function securityHeaders(origin: string): OutgoingHttpHeaders {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(origin.startsWith('https:') ? { 'Strict-Transport-Security': `max-age=${YEAR_S}` } : {}),
  };
}
