import { hash } from 'node:crypto';
import { handOver } from './handed-over.ts';
import { PageContent } from './page-content.tsx';

/** Hexadecimal digits that tell two contents apart, in one process and in one reader's browser. */
const ID_DIGITS = 16;

/** A page whose content is HTML. The same HTML has the same id, so that a page rendered again is the same page. */
export function Content({ html }: { html: string }) {
  const id = hash('sha1', html).slice(0, ID_DIGITS);
  handOver(id, html);
  return <PageContent id={id} />;
}
