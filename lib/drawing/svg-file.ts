import type { Sheet } from './sheet.ts';
import { escaped, rounded, svgMarks } from './svg.ts';
import type { Alternative } from './svg-figure.ts';

/** Black on white on paper, as large as the window on a screen, and light or dark there. */
const STYLE =
  'svg{color:#000;background:#fff;font-family:"IBM Plex Sans Condensed",Arial,sans-serif}' +
  '@media screen{svg{width:100%;height:100%;max-height:100vh}}' +
  '@media screen and (prefers-color-scheme:dark){svg{color:#e4e6e8;background:#1b1f23}}';

/** A file of its own, in millimetres: printed without fitting to the page it is to its scale. */
export function svgFile(sheet: Sheet, { title, description }: Alternative): string {
  const [width, height] = [rounded(sheet.width), rounded(sheet.height)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}mm" ` +
    `height="${height}mm" font-family="sans-serif"><title>${escaped(title)}</title>` +
    `<desc>${escaped(description)}</desc><style>${STYLE}</style>${svgMarks(sheet)}</svg>\n`
  );
}
