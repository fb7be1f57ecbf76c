/** @jsxImportSource preact */
import { type Stated, type StatedText, statedTexts } from '#components/catalog/stated-texts.ts';
import type { Locale } from '#lib/messages/locale.ts';

interface StatedCellProps {
  readonly locale: Locale;
  readonly stated: Stated;
  /** Leaves the unit away: the column's head has it. */
  readonly bare: boolean;
}

/** What a cell of a list says, a length in both units. */
export function StatedCell({ locale, stated, bare }: StatedCellProps) {
  return (
    <>
      {statedTexts(locale, stated, bare).map((one) =>
        one.className === undefined ? (
          <WithUnit {...one} />
        ) : (
          <span class={one.className}>
            <WithUnit {...one} />
          </span>
        ),
      )}
    </>
  );
}

function WithUnit({ text, unit }: StatedText) {
  if (unit === '') return text;
  return (
    <>
      {text} <span class="unit">{unit}</span>
    </>
  );
}
