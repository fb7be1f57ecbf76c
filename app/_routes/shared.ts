import type { Metadata } from 'next';
import type { Locale } from '#lib/messages/locale.ts';
import { openGraphPicture } from '#lib/pictures/open-graph.ts';
import type { Picture } from '#lib/pictures/picture.ts';

/** How other sites show a link to a page about something with a picture; without one, as they show the whole site. */
export function shared(locale: Locale, alt: string, picture: Picture | null | undefined): Metadata {
  if (!picture) return {};
  const images = [openGraphPicture(picture, alt)];
  // Next takes the nearest openGraph whole: what app/_routes/root.tsx says is said again.
  return { openGraph: { siteName: 'Millrace', type: 'website', locale, images } };
}
