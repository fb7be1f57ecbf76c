'use client';

import { useShownPath } from '#components/navigation/use-shown-path.ts';
import { LOCALE_NAMES, LOCALES, type Locale, localePrefix } from '#lib/messages/locale.ts';

/** The same page in the other languages. Plain links: another language is another document. */
export function LanguageLinks({ locale, label }: { locale: Locale; label: string }) {
  const path = useShownPath();
  const prefix = localePrefix(locale);
  const bare = path.startsWith(prefix) ? path.slice(prefix.length) : path;
  return (
    <nav aria-label={label} className="languages">
      {LOCALES.map((other) => (
        <a
          key={other}
          href={`${localePrefix(other)}${bare === '/' && other !== LOCALES[0] ? '' : bare}` || '/'}
          hrefLang={other}
          lang={other}
          aria-current={other === locale ? 'true' : undefined}
        >
          {LOCALE_NAMES[other]}
        </a>
      ))}
    </nav>
  );
}
