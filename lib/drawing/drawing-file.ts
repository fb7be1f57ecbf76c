import type { Part } from '../catalog/part.ts';
import type { Locale } from '../messages/locale.ts';
import { translator } from '../messages/translator.ts';
import { describe } from './describe.ts';
import { drawPart } from './draw-part.ts';
import { dxf } from './dxf.ts';
import { fitCad, fitPaper } from './fit.ts';
import { withFootnote } from './footnote.ts';
import { scaleText } from './scale-text.ts';
import { svgFile } from './svg-file.ts';

/** The drawing as a file; undefined where the part has none. */
export function drawingFile(part: Part, format: 'svg' | 'dxf', locale: Locale): string | undefined {
  const drawing = drawPart(part, locale);
  if (!drawing) return undefined;
  if (format === 'dxf') return dxf(fitCad(drawing));
  const sheet = fitPaper(drawing);
  const note = `${part.partNumber}   ${scaleText(sheet.scale)}   mm`;
  return svgFile(withFootnote(sheet, note), describe(drawing, part.name, translator(locale)));
}
