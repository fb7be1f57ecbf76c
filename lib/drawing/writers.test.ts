import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '../messages/translator.ts';
import { CONSTRUCTIONS } from './constructions/registry.ts';
import { demoParts } from './demo-parts.ts';
import { describe } from './describe.ts';
import { drawPart } from './draw-part.ts';
import { dxf } from './dxf.ts';
import { fit, fitCad, fitPaper, SCREEN } from './fit.ts';
import type { Drawing } from './model.ts';
import { svgFigure } from './svg-figure.ts';

function drawn(title: string, locale = 'en'): Drawing {
  for (const part of demoParts()) {
    const drawing = part.title.startsWith(`${title} `) ? drawPart(part, locale) : undefined;
    if (drawing) return drawing;
  }
  throw new Error(`${title} is not drawn`);
}

/** An R12 file read back: its entities as groups of codes. */
function entities(file: string): Map<number, string>[] {
  const lines = file.split('\n');
  const found: Map<number, string>[] = [];
  for (let index = lines.indexOf('ENTITIES') + 1; index + 1 < lines.length; index += 2) {
    const code = Number(lines[index]);
    if (code === 0) found.push(new Map());
    found.at(-1)?.set(code, lines[index + 1] ?? '');
  }
  return found.slice(0, -2);
}

test('DXF has the true size, a layer for each line type, and ASCII only', () => {
  const file = dxf(fitCad(drawn('hex-head-screws-iso-4017 M8 × 40')));
  assert.doesNotMatch(file, /[^\n\x20-\x7e]/);
  const all = entities(file);
  const visible = all.filter((entity) => entity.get(8) === 'VISIBLE' && entity.get(0) === 'LINE');
  const long = visible.map((entity) => Number(entity.get(11)) - Number(entity.get(10))).map(Math.abs);
  // Shank from below the head to the chamfer: l less a thread's depth.
  assert.ok(long.some((length) => Math.abs(length - (40 - 0.7668)) < 0.01));
  assert.deepEqual([...new Set(all.map((entity) => entity.get(8)))].sort(), [
    'CENTRE',
    'DIMENSION',
    'NARROW',
    'VISIBLE',
  ]);
  const texts = all.filter((entity) => entity.get(0) === 'TEXT').map((entity) => entity.get(1));
  assert.deepEqual(texts.sort(), ['d M8', 'e 14.38', 'k 5.3', 'l 40', 's 13']);
});

test('a long part is broken on the page, never in CAD, and to scale on paper where it fits', () => {
  const drawing = drawn('hex-head-bolts-iso-4014 M8 × 80');
  assert.equal(fit(drawing, SCREEN).broken, true);
  assert.equal(fitCad(drawing).broken, false);
  const { scale, broken } = fitPaper(drawing);
  assert.deepEqual([scale, broken], [1, false]);
});

test('a drawing says its dimensions in words, in the language of the page', () => {
  const words = (locale: 'en' | 'de') =>
    describe(drawn('hex-nuts-iso-4032 M10', locale), 'Nut', translator(locale)).description;
  assert.equal(
    words('en'),
    'Section, end view. Nut height m 8.4 mm; Thread D M10; Width across flats s 16 mm; Width across corners e 17.77 mm.',
  );
  assert.match(words('de'), /^Schnitt, Ansicht von vorn\. .* m 8,4 mm;/);
});

test('inch parts keep their fractions, and texts are escaped', () => {
  const sheet = fit(drawn('hex-cap-screws-unc-asme-b18-2-1 5/8-11 × 3'), SCREEN);
  assert.ok(sheet.texts.some(({ text }) => text === '15/16 in'));
  const svg = svgFigure(sheet, { title: '<script>', description: 'a & b' });
  assert.ok(svg.includes('<title>&#60;script&#62;</title><desc>a &#38; b</desc>'));
});

test('without a value that it needs, no construction draws', () => {
  for (const name of Object.keys(CONSTRUCTIONS)) {
    assert.equal(drawPart({ drawing: name, specification: [] }, 'en'), undefined, name);
  }
  assert.equal(drawPart({ drawing: 'constructor', specification: [] }, 'en'), undefined);
});
