import { hash } from 'node:crypto';
import { PAGE_CLASS } from './content-id.ts';
import { handOver } from './handed-over.ts';
import { HeaderContent } from './header-content.tsx';
import { PageContent } from './page-content.tsx';

/** Hexadecimal digits that tell two contents apart, in one process and in one reader's browser. */
const ID_DIGITS = 16;

/** A page whose content is HTML. It stands in an element of its own, beside which navigation lays out the next one. */
export const Content = ({ html }: { html: string }) => (
  <PageContent id={handedOver(`<div class="${PAGE_CLASS}">${html}</div>`)} />
);

/** The head of every page. */
export const Header = ({ html }: { html: string }) => <HeaderContent id={handedOver(html)} />;

/** The same HTML has the same id, so that a page rendered again is the same page. */
function handedOver(html: string): string {
  const id = hash('sha1', html).slice(0, ID_DIGITS);
  handOver(id, html);
  return id;
}
