import type { MetadataRoute } from 'next';
import { shows } from '#lib/cache-policy/render-context.ts';
import { TAGS } from '#lib/cache-policy/tags.ts';

/** The web manifest: the site on a home screen. */
export default function manifest(): MetadataRoute.Manifest {
  shows(TAGS.all);
  return {
    name: 'Millrace',
    short_name: 'Millrace',
    description: 'Industrial parts by number, size and standard.',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  };
}
