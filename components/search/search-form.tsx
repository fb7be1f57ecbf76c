import { type Locale, localePrefix } from '#lib/messages/locale.ts';
import { templates, translator } from '#lib/messages/translator.ts';
import { LONGEST_QUERY } from '#lib/search/query.ts';
import { SUGGESTION_LABELS } from './suggestion-labels.ts';
import { SuggestionsOnDemand } from './suggestions-on-demand.tsx';

interface SearchFormProps {
  readonly locale: Locale;
  /** The large one of the start page, which has the focus. */
  readonly prominent?: boolean;
}

/** A plain form: it works without JavaScript. With it, suggestions come while typing. */
export function SearchForm({ locale, prominent = false }: SearchFormProps) {
  const t = translator(locale);
  const id = prominent ? 'search-here' : 'search';
  return (
    <search className={prominent ? 'search prominent' : 'search'}>
      <form action={`${localePrefix(locale)}/find`} method="get">
        <label className="visually-hidden" htmlFor={id}>
          {t('search.label')}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          required
          maxLength={LONGEST_QUERY}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the start page is there to search from; nothing stands before the field
          autoFocus={prominent}
          placeholder={t('search.placeholder')}
        />
        <button type="submit">{t('search.submit')}</button>
        <SuggestionsOnDemand locale={locale} inputId={id} labels={templates(locale, SUGGESTION_LABELS)} />
      </form>
    </search>
  );
}
