import type { Sheet } from './sheet.ts';
import { escaped, rounded, svgMarks } from './svg.ts';

/** What the drawing is called, and what it shows in words. */
export interface Alternative {
  readonly title: string;
  readonly description: string;
}

/** For a page: takes the page's colour and font. In millimetres, so that a printed page has it to its scale. */
export function svgFigure(sheet: Sheet, { title, description }: Alternative): string {
  const [width, height] = [rounded(sheet.width), rounded(sheet.height)];
  return (
    `<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}mm" height="${height}mm">` +
    `<title>${escaped(title)}</title>` +
    `<desc>${escaped(description)}</desc>${svgMarks(sheet)}</svg>`
  );
}
