import type { Locale } from '#lib/messages/locale.ts';
import { type Stated, type StatedText, statedTexts } from './stated-texts.ts';

interface StatedValueProps extends Stated {
  readonly locale: Locale;
  /** Leaves the unit away: the column's head has it. */
  readonly bare: boolean;
}

/** A value as the standard prints it, a length in both units. */
export function StatedValue({ locale, bare, ...stated }: StatedValueProps) {
  return statedTexts(locale, stated, bare).map((one) =>
    one.className === undefined ? (
      <WithUnit key="" {...one} />
    ) : (
      <span key={one.className} className={one.className}>
        <WithUnit {...one} />
      </span>
    ),
  );
}

function WithUnit({ text, unit }: StatedText) {
  if (unit === '') return text;
  return (
    <>
      {text} <span className="unit">{unit}</span>
    </>
  );
}
