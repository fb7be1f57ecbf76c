/** @jsxImportSource preact */
import type { Locale } from '#lib/messages/locale.ts';
import { numberFormat } from '#lib/units/number-format.ts';

/** A number of things, grouped by thousands, in tabular figures. */
export function Count({ locale, value }: { locale: Locale; value: number }) {
  return <span class="count">{numberFormat(locale).format(value)}</span>;
}
