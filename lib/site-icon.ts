/** A mill wheel, dark on light and light on dark. */
const SVG =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'>" +
  '<style>g{stroke:#0b4f8a}@media(prefers-color-scheme:dark){g{stroke:#8cc2f5}}</style>' +
  "<g fill='none'><circle cx='32' cy='32' r='17' stroke-width='5'/><circle cx='32' cy='32' r='3.5' stroke-width='7'/>" +
  "<path stroke-width='7' d='M47.7 38.5L61.4 34.3M38.5 47.7L51.2 54.4M25.5 47.7L29.7 61.4M16.3 38.5L9.6 51.2" +
  "M16.3 25.5L2.6 29.7M25.5 16.3L12.8 9.6M38.5 16.3L34.3 2.6M47.7 25.5L54.4 12.8'/></g></svg>";

/** The site's icon as an address with the picture in it: a page that is opened asks for none. */
export const SITE_ICON = `data:image/svg+xml,${SVG.replace(/[%#<>]/g, encodeURIComponent)}`;
