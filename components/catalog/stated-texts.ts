import type { Locale } from '#lib/messages/locale.ts';
import { formatLength, isLengthUnit, otherLengthUnit } from '#lib/units/length.ts';

export interface Stated {
  /** As the standard prints it. */
  readonly text: string;
  readonly unit: string;
  /** A term stays as it is: property class 8.8 is not a number. */
  readonly kind: 'number' | 'term';
  /** In mm where the unit is one of length. */
  readonly sort: number;
}

export interface StatedText {
  /** Class of a length in a unit, which CSS shows to readers who prefer it; undefined for what everybody sees. */
  readonly className: string | undefined;
  readonly text: string;
  /** '' where there is none, or the text carries it. */
  readonly unit: string;
}

/**
 * A value as the standard prints it, for every reader: a length is there in millimetres and in inches, so that the page
 * is the same for everyone.
 * @param bare leaves the unit away: the column's head has it
 */
export function statedTexts(locale: Locale, stated: Stated, bare: boolean): readonly StatedText[] {
  const { text, unit, kind, sort } = stated;
  if (!isLengthUnit(unit)) {
    return [
      {
        className: undefined,
        text: localNumber(locale, text, kind),
        unit: bare || text.endsWith(unit) ? '' : unit,
      },
    ];
  }
  const other = otherLengthUnit(unit);
  return [
    { className: unit, text: localNumber(locale, text, 'number'), unit: bare ? '' : unit },
    {
      className: `${other} other`,
      text: localNumber(locale, formatLength(sort, other, locale), 'number'),
      unit: bare ? '' : other,
    },
  ];
}

/** A plain decimal number with the language's decimal sign. */
export function localNumber(locale: Locale, text: string, kind: 'number' | 'term'): string {
  const isDecimal = kind === 'number' && /^-?\d+\.\d+$/.test(text);
  return isDecimal && locale !== 'en' ? text.replace('.', ',') : text;
}
