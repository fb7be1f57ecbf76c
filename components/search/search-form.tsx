/** A plain form: it works without JavaScript. `query` fills it in again on the page of results. */
export function SearchForm({ query = '' }: { query?: string }) {
  return (
    <search>
      <form className="search-form" action="/find" method="get">
        <label className="visually-hidden" htmlFor="search">
          Part number, size or words
        </label>
        <input
          id="search"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          placeholder="Part number, size or words, e.g. M8x40 A2-70"
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
