import type { Metadata } from 'next';
import { missingPage } from '#components/missing/missing-page.tsx';
import { Content } from '#components/page/content.tsx';
import { shows } from '#lib/cache-policy/render-context.ts';
import { TAGS } from '#lib/cache-policy/tags.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { missingMetadata } from '#lib/missing.ts';

/** Any address that no other route of the language has. */
export function missingRoute(locale: Locale) {
  const t = translator(locale);
  const metadata: Metadata = missingMetadata(t('missing.title'));
  return {
    metadata,
    Page() {
      shows(TAGS.all);
      return <Content html={missingPage(locale, t('missing.page'))} />;
    },
  };
}
