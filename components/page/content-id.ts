/** Of the element that has the content of a page. */
export const CONTENT_ID = 'page';
