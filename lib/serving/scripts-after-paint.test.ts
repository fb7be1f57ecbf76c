import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptsAfterPaint } from './scripts-after-paint.ts';

const CHUNK = '/_next/static/chunks/a.js';
const PAGE =
  `<html><head><link rel="preload" as="script" fetchPriority="low" href="${CHUNK}"/>` +
  `<script src="${CHUNK}" async=""></script><script src="/old.js" noModule=""></script></head>` +
  `<body><script>early()</script><p>Text</p><script src="${CHUNK}" async=""></script></body></html>`;

test('async scripts are asked for by one inline script at the end, once each', () => {
  const page = scriptsAfterPaint(PAGE);
  assert.equal(page.split(CHUNK).length - 1, 1);
  assert.match(page, /for\(const u of \["\/_next\/static\/chunks\/a\.js"\]\).*<\/script><\/body><\/html>$/);
});

test('other scripts and everything else stay where they are', () => {
  const page = scriptsAfterPaint(PAGE);
  assert.ok(page.includes('<script src="/old.js" noModule=""></script></head>'));
  assert.ok(page.includes('<body><script>early()</script><p>Text</p><script>'));
});

test('a page without such scripts stays as it is', () => {
  for (const page of [
    '<html><body><p>Text</p></body></html>',
    `<script src="${CHUNK}" async=""></script>`,
    '',
  ])
    assert.equal(scriptsAfterPaint(page), page);
});
