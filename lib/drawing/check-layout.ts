import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { overlap } from './box.ts';
import { demoParts } from './demo-parts.ts';
import { drawPart } from './draw-part.ts';
import { dxf } from './dxf.ts';
import { A4, fit, fitCad, fitPaper, SCREEN } from './fit.ts';
import { arrowBox } from './placed.ts';
import type { Sheet } from './sheet.ts';
import { svgMarks } from './svg.ts';
import { labelWidth, textBox } from './text-size.ts';

/** Compressed, of one drawing in a page or a file. */
const MOST_BYTES = 6 * 1024;
/** Texts that lie on another text or on an arrow. */
function collisions({ texts, arrows }: Sheet): string[] {
  const boxes = texts.map(({ at, angle, ...label }) => textBox(at, angle, labelWidth(label)));
  return texts.flatMap(({ text }, index) => {
    const box = boxes[index] as (typeof boxes)[number];
    const others = texts.filter((_, other) => other > index && overlap(box, boxes[other] as typeof box));
    const tips = arrows.filter((arrow) => overlap(box, arrowBox(arrow)));
    return [...others.map((other) => `${text} on ${other.text}`), ...tips.map(() => `${text} on an arrow`)];
  });
}

/** For tests: every `step`th part of this construction is drawn, its texts stand clear, and it is small. */
export function checkLayout(construction: string, step: number): void {
  let count = 0;
  for (const part of demoParts(construction, step)) {
    const drawing = drawPart(part, 'en');
    assert.ok(drawing, `${part.title} is not drawn`);
    const dimensions = drawing.views.reduce((sum, view) => sum + view.dimensions.length, 0);
    for (const [sheet, frame] of [
      [fit(drawing, SCREEN), SCREEN],
      [fitPaper(drawing), A4],
    ] as const) {
      assert.deepEqual(collisions(sheet), [], part.title);
      assert.equal(sheet.texts.length, dimensions, `${part.title}: dimensions without a place`);
      assert.ok(sheet.width <= frame.width, `${part.title} is ${sheet.width} mm wide`);
      assert.ok(gzipSync(svgMarks(sheet)).length < MOST_BYTES, part.title);
    }
    const cad = fitCad(drawing);
    assert.equal(cad.texts.length, dimensions, `${part.title}: dimensions without a place in CAD`);
    assert.ok(gzipSync(dxf(cad)).length < MOST_BYTES, `${part.title} as DXF`);
    count += 1;
  }
  assert.ok(count > 0, 'no demo category has this construction');
}
