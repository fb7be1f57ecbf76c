/** @jsxImportSource preact */
import type { Locale } from '#lib/messages/locale.ts';
import { localNumber } from './stated-texts.ts';

interface QuantityProps {
  readonly locale: Locale;
  readonly text: string;
  readonly unit: string;
  readonly kind: 'number' | 'term';
}

/** A text and its unit, set apart. */
export function Quantity({ locale, text, unit, kind }: QuantityProps) {
  const shown = localNumber(locale, text, kind);
  if (unit === '') return shown;
  return (
    <>
      {shown} <span class="unit">{unit}</span>
    </>
  );
}
