import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** Where the worker lists what is kept, and when a page that it shows was seen (lib/offline/service-worker.js). */
const KEPT_PLACE = '<!--kept-->';
const SEEN_PLACE = '{seen}';

/**
 * Shown by the service worker where there is no network and the page asked for is not kept. It also has the notice that
 * the worker puts over pages that are: React must not know of either, so they are HTML.
 */
export function OfflinePage({ locale }: { locale: Locale }) {
  const t = translator(locale);
  // The address is that of the page that was asked for. With a target it is the browser's to load, not the page's.
  const again = `<a href="" target="_self">${t('offline.again')}</a>`;
  const notice =
    `<aside class="kept-notice" data-kept aria-label="${t('offline.title')}">` +
    `<p>${t('offline.kept', { seen: SEEN_PLACE })} ${again}</p></aside>`;
  return (
    <div data-kept>
      <h1>{t('offline.title')}</h1>
      <p className="lead">{t('offline.lead')}</p>
      <p dangerouslySetInnerHTML={{ __html: again }} />
      <section className="kept-pages" aria-labelledby="kept">
        <h2 id="kept">{t('offline.pages')}</h2>
        <div dangerouslySetInnerHTML={{ __html: KEPT_PLACE }} />
      </section>
      <template id="kept-notice" dangerouslySetInnerHTML={{ __html: notice }} />
    </div>
  );
}
