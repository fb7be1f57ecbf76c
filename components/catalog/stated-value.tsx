import type { Locale } from '#lib/messages/locale.ts';
import { formatLength, isLengthUnit, otherLengthUnit } from '#lib/units/length.ts';
import { Quantity } from './quantity.tsx';

interface StatedValueProps {
  readonly locale: Locale;
  /** As the standard prints it. */
  readonly text: string;
  readonly unit: string;
  readonly kind: 'number' | 'term';
  /** In mm where the unit is one of length. */
  readonly sort: number;
  /** Leaves the unit away: the column's head has it. */
  readonly bare: boolean;
}

/**
 * A value as the standard prints it. A length is there in millimetres and in inches; CSS shows the one that the reader
 * prefers, so that the page is the same for everyone.
 */
export function StatedValue({ locale, text, unit, kind, sort, bare }: StatedValueProps) {
  if (!isLengthUnit(unit))
    return (
      <Quantity locale={locale} text={text} unit={bare || text.endsWith(unit) ? '' : unit} kind={kind} />
    );
  const other = otherLengthUnit(unit);
  return (
    <>
      <span className={unit}>
        <Quantity locale={locale} text={text} unit={bare ? '' : unit} kind="number" />
      </span>
      <span className={`${other} other`}>
        <Quantity
          locale={locale}
          text={formatLength(sort, other, locale)}
          unit={bare ? '' : other}
          kind="number"
        />
      </span>
    </>
  );
}
