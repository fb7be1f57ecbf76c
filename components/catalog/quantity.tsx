import type { Locale } from '#lib/messages/locale.ts';

interface QuantityProps {
  readonly locale: Locale;
  readonly text: string;
  readonly unit: string;
  /** A term stays as it is: property class 8.8 is not a number. */
  readonly kind: 'number' | 'term';
}

/** A text and its unit, set apart; a plain decimal number gets the language's decimal sign. */
export function Quantity({ locale, text, unit, kind }: QuantityProps) {
  const isDecimal = kind === 'number' && /^-?\d+\.\d+$/.test(text);
  const shown = isDecimal && locale !== 'en' ? text.replace('.', ',') : text;
  if (unit === '') return shown;
  return (
    <>
      {shown} <span className="unit">{unit}</span>
    </>
  );
}
