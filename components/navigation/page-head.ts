/** Elements of a document's head that say what page it is, and the attribute that says it. */
const SAYING = [
  ['link[rel="canonical"]', 'href'],
  ['link[rel="alternate"][hreflang="en"]', 'href'],
  ['link[rel="alternate"][hreflang="de"]', 'href'],
  ['link[rel="alternate"][hreflang="x-default"]', 'href'],
  ['meta[name="description"]', 'content'],
] as const;

/** Title of a page, and what its head says of it, by selector. */
export interface PageHead {
  readonly title: string;
  readonly saying: ReadonlyMap<string, string>;
}

export function headOf(page: Document): PageHead {
  const saying = SAYING.flatMap(([selector, attribute]) => {
    const text = page.head.querySelector(selector)?.getAttribute(attribute);
    return text == null ? [] : [[selector, text] as const];
  });
  return { title: page.title, saying: new Map(saying) };
}

/** Says in the document at hand what another page's head said. Elements stay: they are React's. */
export function applyHead({ title, saying }: PageHead): void {
  document.title = title;
  for (const [selector, attribute] of SAYING) {
    const text = saying.get(selector);
    if (text !== undefined) document.head.querySelector(selector)?.setAttribute(attribute, text);
  }
}
