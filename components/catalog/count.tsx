import type { Locale } from '#lib/messages/locale.ts';

/** A number of things, grouped by thousands, in tabular figures. */
export function Count({ locale, value }: { locale: Locale; value: number }) {
  return <span className="count">{value.toLocaleString(locale)}</span>;
}
