import type { Metadata } from 'next';
import { OfflinePage } from '#components/offline/offline-page.tsx';
import { shows } from '#lib/cache-policy/render-context.ts';
import { TAGS } from '#lib/cache-policy/tags.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** `/offline` in one language: what the service worker shows without a network. */
export function offlineRoute(locale: Locale) {
  const metadata: Metadata = { title: translator(locale)('offline.title'), robots: { index: false } };
  return {
    metadata,
    Page() {
      shows(TAGS.all);
      return <OfflinePage locale={locale} />;
    },
  };
}
