/** @jsxImportSource preact */
import { type StructuredData as Data, scriptText } from '#lib/structured-data/script-text.ts';

/** What a page is about, for search engines, as JSON-LD. */
export function StructuredData({ data }: { data: Data }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(data) }} />;
}
