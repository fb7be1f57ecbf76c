import type { Locale } from '#lib/messages/locale.ts';

/** A text and its unit, set apart; a plain decimal number gets the language's decimal sign. */
export function Quantity({ locale, text, unit }: { locale: Locale; text: string; unit: string }) {
  const shown = locale !== 'en' && /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;
  if (unit === '') return shown;
  return (
    <>
      {shown} <span className="unit">{unit}</span>
    </>
  );
}
