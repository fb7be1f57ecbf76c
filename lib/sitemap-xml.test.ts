import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitemapEntry } from './sitemap-xml.ts';

test('an entry has its date, its languages and no bare ampersand', () => {
  const entry = sitemapEntry(
    'https://a.example',
    (locale) => `${locale === 'en' ? '' : `/${locale}`}/p/A&'B'`,
    new Date('2026-11-23T08:30:00Z'),
  );
  assert.equal(
    entry,
    '<url><loc>https://a.example/p/A&amp;&apos;B&apos;</loc><lastmod>2026-11-23T08:30:00.000Z</lastmod>' +
      '<xhtml:link rel="alternate" hreflang="en" href="https://a.example/p/A&amp;&apos;B&apos;"/>' +
      '<xhtml:link rel="alternate" hreflang="de" href="https://a.example/de/p/A&amp;&apos;B&apos;"/>' +
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://a.example/p/A&amp;&apos;B&apos;"/></url>\n',
  );
});
