/** A part's page as text for a mail or an order: number, name, then a line for each line of its tables in view. */
export function textOf(page: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden, as the other unit is, must not be copied
  const shown = (element: Element): string => (element as HTMLElement).innerText.replace(/\s+/gu, ' ').trim();
  const heading = [...page.querySelectorAll('[data-text="heading"]')].map(shown);
  const lines = [...page.querySelectorAll('[data-text="lines"] tr')].map((row) =>
    [...row.children].map(shown).filter(Boolean).join('\t'),
  );
  return [...heading, ...lines, location.href].join('\n');
}
