/** Of the element that has the page that is shown, and behind it one that was laid out ahead. */
export const CONTENT_ID = 'page';

/** Of the element around a page's content. The first one in the document is shown. */
export const PAGE_CLASS = 'page';

/** The page that is shown. */
export const shownPage = (): HTMLElement | null => document.querySelector<HTMLElement>(`.${PAGE_CLASS}`);
