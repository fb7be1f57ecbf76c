import { LOCALES, localePrefix } from '#lib/messages/locale.ts';

/** What the worker is told (lib/offline/service-worker.js). */
interface Seen {
  readonly path: string;
  /** The document is another page's. */
  readonly isSoft: boolean;
  readonly pictures: readonly string[];
  /** What is shown instead of pages that are not kept, one for each language. */
  readonly offlinePages: readonly string[];
}

/** Tells the service worker which page is seen, so that it is there without a network; brings the worker if need be. */
export async function keepPage(path: string, isSoft: boolean): Promise<void> {
  linkManifest();
  // What is shown without a network is a copy itself.
  if (document.querySelector('[data-kept]') || !navigator.onLine) return;
  await navigator.serviceWorker.register('/service-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  if (location.pathname !== path) return;
  const offlinePages = LOCALES.map((locale) => `${localePrefix(locale)}/offline`);
  active?.postMessage({ path, isSoft, pictures: shownPictures(), offlinePages } satisfies Seen);
}

/** Makes the site one that can be installed. Browsers fetch the manifest and an icon of it when they see the link. */
function linkManifest(): void {
  if (document.querySelector('link[rel=manifest]')) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = '/manifest.webmanifest';
  document.head.append(link);
}

/** Those that the browser has chosen and fetched. */
function shownPictures(): string[] {
  const complete = [...document.images].filter((image) => image.complete && image.naturalWidth > 0);
  const addresses = complete.map(({ currentSrc }) => new URL(currentSrc, location.href));
  return addresses.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname);
}
