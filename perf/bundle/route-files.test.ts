import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fontsIn, isHeavyFormat, stylesIn } from './route-files.ts';

test('stylesheets are those that the manifest names, each once', () => {
  const manifest = `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
    globalThis.__RSC_MANIFEST["/(en)/p/[number]/page"] = {"entryCSSFiles":{
      "[project]/node_modules/next/dist/client/components/builtin/not-found":[],
      "[project]/app/(en)/layout":[{"path":"static/chunks/2umqck66dbpf_.css","inlined":false}],
      "[project]/app/(en)/p/[number]/page":[{"path":"static/chunks/2umqck66dbpf_.css","inlined":false},
        {"path":"static/chunks/another.css","inlined":false}]}};`;
  assert.deepEqual(stylesIn(manifest), ['static/chunks/2umqck66dbpf_.css', 'static/chunks/another.css']);
});

test('fonts are found from where the stylesheet is; pictures and fonts of the system are none', () => {
  const css = `@font-face{font-family:plex;src:url(../media/plex-s.p.0ft.woff2)format("woff2")}
    @font-face{font-family:b;src:url("../media/b.ttf")}@font-face{src:local(Arial)}a{background:url(../media/i.svg)}`;
  const fonts = fontsIn(css, 'static/chunks/a.css');
  assert.deepEqual(fonts, ['static/media/plex-s.p.0ft.woff2', 'static/media/b.ttf']);
  assert.deepEqual(fonts.map(isHeavyFormat), [false, true]);
});

test('fonts for characters that a page seldom has are not among those of every page', () => {
  const face = (range: string): string =>
    `@font-face{font-family:a;unicode-range:${range};src:url(../media/a.woff2)format("woff2")}`;
  const count = (range: string): number => fontsIn(face(range), 'static/chunks/a.css').length;
  assert.deepEqual(['U+A1-FF,U+131', 'U+100-17F,U+41', 'U+0-10FFFF', 'u+20-7e'].map(count), [0, 1, 1, 1]);
});
