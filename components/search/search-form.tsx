/** @jsxImportSource preact */
import { type Locale, localePrefix } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { LONGEST_QUERY } from '#lib/search/query.ts';

interface SearchFormProps {
  readonly locale: Locale;
  /** The large one of the start page, which has the focus. */
  readonly prominent?: boolean;
}

/** A plain form: it works without JavaScript. With it, suggestions come into the place while typing. */
export function SearchForm({ locale, prominent = false }: SearchFormProps) {
  const t = translator(locale);
  const id = prominent ? 'search-here' : 'search';
  return (
    <search class={prominent ? 'search prominent' : 'search'}>
      <form action={`${localePrefix(locale)}/find`} method="get">
        <label class="visually-hidden" for={id}>
          {t('search.label')}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          required
          maxlength={LONGEST_QUERY}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          autofocus={prominent}
          placeholder={t('search.placeholder')}
        />
        <button type="submit">{t('search.submit')}</button>
        <div class="place" />
      </form>
    </search>
  );
}
