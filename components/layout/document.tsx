import type { ReactNode } from 'react';
import { Behaviour } from '#components/behaviour/behaviour.tsx';
import { ErrorLabels } from '#components/missing/error-labels.tsx';
import { OfflineReading } from '#components/offline/offline-reading.tsx';
import { Header } from '#components/page/content.tsx';
import { SUGGESTION_LABELS } from '#components/search/suggestion-labels.ts';
import { SuggestionsOnDemand } from '#components/search/suggestions-on-demand.tsx';
import { Vitals } from '#components/vitals/vitals.tsx';
import type { Locale } from '#lib/messages/locale.ts';
import { templates, translator } from '#lib/messages/translator.ts';
import { release } from '#lib/release.ts';
import { EARLY_SCRIPT } from './early-script.ts';
import { DOCUMENT_END, SiteFooter } from './site-footer.tsx';
import { siteHeader } from './site-header.tsx';
import { condensed } from './typeface.ts';

/** The whole document around a page; each language has a root layout of its own that renders it. */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = translator(locale);
  return (
    // The early script writes the reader's preferences on this element before React sees it.
    <html lang={locale} data-release={release()} className={condensed.variable} suppressHydrationWarning>
      <body>
        {/* Rows that are painted before the last ones are parsed move when the columns become wider. */}
        <link rel="expect" href={`#${DOCUMENT_END}`} blocking="render" />
        <a className="skip-link" href="#content">
          {t('site.skip')}
        </a>
        {/* With the head, which is HTML: page data would repeat the script. */}
        <Header html={`<script>${EARLY_SCRIPT}</script>${siteHeader(locale)}`} />
        <main id="content" tabIndex={-1}>
          <ErrorLabels
            value={templates(locale, ['error.title', 'error.lead', 'error.retry', 'error.reference'])}
          >
            {children}
          </ErrorLabels>
        </main>
        <SiteFooter locale={locale} />
        <Behaviour labels={templates(locale, ['part.copied'])} />
        <SuggestionsOnDemand locale={locale} labels={templates(locale, SUGGESTION_LABELS)} />
        <Vitals release={release()} />
        <OfflineReading />
      </body>
    </html>
  );
}
