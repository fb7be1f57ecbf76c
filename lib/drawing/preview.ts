import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { demoParts } from './demo-parts.ts';
import { drawPart } from './draw-part.ts';
import { fit, SCREEN } from './fit.ts';
import { svgFigure } from './svg-figure.ts';

/** `node lib/drawing/preview.ts hex-nut out.html [count]`: some parts of a construction, to look at. */
const [, , construction = '', file = 'drawings.html', count = '6'] = process.argv;
const parts = [...demoParts(construction)];
if (parts.length === 0)
  throw new Error(`No category of the demo catalogue has the drawing “${construction}”.`);

const figures = Array.from({ length: Number(count) }, (_, index) => {
  const part = parts[Math.floor((index * (parts.length - 1)) / Math.max(Number(count) - 1, 1))];
  const drawing = part && drawPart(part, 'en');
  if (!part || !drawing) return `<p>${part?.title}: no drawing</p>`;
  const sheet = fit(drawing, SCREEN);
  const svg = svgFigure(sheet, { title: part.title, description: '' });
  const about = `${part.title} · scale ${Number(sheet.scale.toFixed(3))} · ${gzipSync(svg).length} bytes`;
  return `<p>${about}</p>${svg}`;
});
writeFileSync(
  file,
  `<!doctype html><meta charset="utf-8"><style>
  body { margin: 8px; font: 13px "IBM Plex Sans Condensed", Arial, sans-serif; color-scheme: light dark;
    background: light-dark(#fff, #1b1f23); color: light-dark(#1a1d21, #e4e6e8) }
  svg { max-width: 100%; height: auto }</style>${figures.join('\n')}`,
);
