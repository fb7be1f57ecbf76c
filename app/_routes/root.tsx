import type { Metadata, Viewport } from 'next';
import { env } from '#lib/env.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { SITE_ICON } from '#lib/site-icon.ts';

/** What the root layouts of all languages share. */
export function rootMetadata(locale: Locale): Metadata {
  const t = translator(locale);
  return {
    metadataBase: new URL(env().MILLRACE_ORIGIN),
    title: { default: 'Millrace', template: '%s · Millrace' },
    description: t('site.description'),
    icons: {
      icon: { url: SITE_ICON, type: 'image/svg+xml', sizes: 'any' },
      apple: { url: '/apple-icon.png', type: 'image/png', sizes: '180x180' },
    },
    openGraph: { siteName: 'Millrace', type: 'website', locale },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const rootViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#15181b' },
  ],
};
