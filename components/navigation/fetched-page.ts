import { CONTENT_ID } from '#components/page/content-id.ts';
import { headOf, type PageHead } from './page-head.ts';

/** Longer than any answer takes that is worth waiting for. */
const ANSWER_WITHIN_MS = 10_000;

/** The answer cannot take the place of the page that is shown; the browser is to go there by itself. */
export class UnexpectedPageError extends Error {}

/** A page that was fetched and not shown yet. */
export interface FetchedPage {
  /** Path and query that it answered at, after any redirection. */
  readonly address: string;
  readonly head: PageHead;
  readonly id: string | undefined;
  /** Its content, in an element of its own. */
  readonly element: HTMLElement;
}

/**
 * The page at an address, as its document says it: pages have no second representation that could differ.
 * @throws UnexpectedPageError; TypeError without a network; DOMException when aborted or too late
 */
export async function fetchPage(address: string, signal: AbortSignal): Promise<FetchedPage> {
  const response = await fetch(address, {
    headers: { accept: 'text/html' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
  });
  if (!response.ok) throw new UnexpectedPageError(`${address} answered ${response.status}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const place = page.getElementById(CONTENT_ID);
  const element = place?.firstElementChild;
  if (!place || !(element instanceof HTMLElement) || !isOfThisSite(page)) {
    throw new UnexpectedPageError(`${address} is not a page of this release in this language.`);
  }
  const { pathname, search } = new URL(response.url);
  return {
    address: pathname + search,
    head: headOf(page),
    id: place.dataset.content,
    element: adopted(element),
  };
}

/**
 * Content as part of the document at hand: now and not at the click, for it takes as long as putting it in its place.
 * Pictures are made anew: Chromium never lets go of images that came from another document.
 */
function adopted(element: HTMLElement): HTMLElement {
  const pictures = [...element.querySelectorAll('picture')].map(
    (picture) => [picture, picture.innerHTML] as const,
  );
  for (const [picture] of pictures) picture.replaceChildren();
  const own = document.adoptNode(element);
  for (const [picture, html] of pictures) picture.innerHTML = html;
  return own;
}

/** Another release's HTML may need other scripts and styles; another language is another document. */
function isOfThisSite({ documentElement: fetched }: Document): boolean {
  const { documentElement: shown } = document;
  return fetched.lang === shown.lang && fetched.dataset.release === shown.dataset.release;
}
