import { markdownLink, markdownText } from './api/markdown.ts';
import { categoryAddress } from './catalog/addresses.ts';
import type { CategoryNode } from './catalog/category.ts';
import { DEFAULT_LOCALE } from './messages/locale.ts';

/** What `/llms.txt` says (llmstxt.org): what the site is, how a program reads it, and the branches of the catalogue. */
export function llmsText(tree: readonly CategoryNode[], origin: string): string {
  const total = tree.reduce((sum, { partCount }) => sum + partCount, 0);
  const branches = tree.map(
    ({ slug, name, description }) =>
      `- ${markdownLink(name, origin + categoryAddress(DEFAULT_LOCALE, slug))}: ${markdownText(description)}`,
  );
  return `# Millrace

> A catalogue of ${total} industrial parts by number, size and standard, with every dimension, price and stock.

No key is needed and nothing has to be rendered. A part number may be written without its dashes and in any case: the answer is a redirect to its one address.

- One part as Markdown, with price and stock: \`${origin}/p/{number}\` with the header \`Accept: text/markdown\`, or \`${origin}/api/parts/{number}/markdown\`
- One part as JSON: \`${origin}/p/{number}\` with the header \`Accept: application/json\`, or \`${origin}/api/parts/{number}\`
- Search by part number, size or words: \`${origin}/api/search?q=M8x40+A2-70\`
- Price and stock of up to 100 parts: \`${origin}/api/availability?part={number}&part={number}\`
- Parts of a category: \`${origin}/api/categories/{slug}/parts\`, as CSV \`${origin}/api/categories/{slug}/parts.csv\`, as an Excel workbook \`${origin}/api/categories/{slug}/parts.xlsx\`

## API

- ${markdownLink('OpenAPI 3.1 document', `${origin}/api/openapi.json`)}: every endpoint, parameter and response
- ${markdownLink('Categories', `${origin}/api/categories`)}: the whole tree with the slugs

## Catalogue

${branches.join('\n')}

## Optional

- ${markdownLink('Sitemap', `${origin}/sitemap.xml`)}: the address of every part
`;
}
