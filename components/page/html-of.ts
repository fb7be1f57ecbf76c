import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Content of a page as HTML. */
export const htmlOf = (content: ComponentChildren): string => renderToString(content as VNode);
