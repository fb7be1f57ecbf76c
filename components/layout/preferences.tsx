/** @jsxImportSource preact */
import type { MessageKey } from '#lib/messages/en.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

const CHOICES = [
  {
    name: 'units',
    title: 'preferences.units',
    options: [
      ['', 'preferences.units.stated'],
      ['mm', 'preferences.units.mm'],
      ['in', 'preferences.units.in'],
    ],
  },
  {
    name: 'theme',
    title: 'preferences.theme',
    options: [
      ['', 'preferences.theme.system'],
      ['light', 'preferences.theme.light'],
      ['dark', 'preferences.theme.dark'],
    ],
  },
] as const satisfies readonly {
  name: string;
  title: MessageKey;
  options: readonly (readonly [string, MessageKey])[];
}[];

/** Units and colours. The choices work through `data-preference`, see early-script.ts. */
export function Preferences({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <details class="preferences js-only">
      <summary>{t('preferences.title')}</summary>
      <div class="preferences-panel">
        {CHOICES.map(({ name, title, options }) => (
          <fieldset>
            <legend>{t(title)}</legend>
            {options.map(([value, label]) => (
              <label>
                <input type="radio" name={name} value={value} data-preference={name} /> {t(label)}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
