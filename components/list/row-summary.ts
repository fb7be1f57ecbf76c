import { type StatedText, statedTexts } from '#components/catalog/stated-texts.ts';
import type { Column } from '#lib/catalog/category.ts';
import type { PartRow } from '#lib/catalog/part-list.ts';
import type { Locale } from '#lib/messages/locale.ts';

/** Values of a row that fit below its number on a phone. */
const SUMMARY_VALUES = 5;

/**
 * The first values of a row in one line, for a screen too narrow for columns: once in the units of the standard, and
 * once more with lengths in the other unit, where there are any.
 */
export function rowSummary(
  locale: Locale,
  columns: readonly Column[],
  row: PartRow,
): readonly { readonly className: string | undefined; readonly text: string }[] {
  const values = columns.slice(0, SUMMARY_VALUES).flatMap(({ kind }, index) => {
    const cell = row.cells[index];
    return cell ? [statedTexts(locale, { ...cell, kind }, false)] : [];
  });
  const line = (choose: (texts: readonly StatedText[]) => StatedText | undefined): string =>
    values
      .map(choose)
      .flatMap((one) => (one ? [one.unit === '' ? one.text : `${one.text} ${one.unit}`] : []))
      .join(' · ');
  const length = values.find((texts) => texts.length > 1);
  const stated = { className: length?.[0]?.className, text: line(([first]) => first) };
  if (!length) return [stated];
  return [stated, { className: length[1]?.className, text: line((texts) => texts.at(-1)) }];
}
