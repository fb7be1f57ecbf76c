import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const FONT_FILES = 'app/_fonts/common';

/** The site's colours and type, and the report's own rules. */
export function reportStyles(): string {
  const fonts = [400, 600].map((weight) => {
    const font = readFileSync(join(PROJECT, `${FONT_FILES}-${weight}.woff2`), 'base64');
    return `@font-face{font-family:condensed;font-weight:${weight};src:url(data:font/woff2;base64,${font})}`;
  });
  const sheets = ['app/_styles/tokens.css', 'perf/report/report.css'].map((path) =>
    readFileSync(join(PROJECT, path), 'utf8'),
  );
  return [...fonts, ...sheets].join('\n');
}
