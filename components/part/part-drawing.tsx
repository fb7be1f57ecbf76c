/** @jsxImportSource preact */
import { API_ADDRESS } from '#lib/api/addresses.ts';
import type { Part } from '#lib/catalog/part.ts';
import { describe } from '#lib/drawing/describe.ts';
import { drawPart } from '#lib/drawing/draw-part.ts';
import { fit, SCREEN } from '#lib/drawing/fit.ts';
import { scaleText } from '#lib/drawing/scale-text.ts';
import { svgFigure } from '#lib/drawing/svg-figure.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** The dimension drawing, drawn here and now from the part's values; nothing for a part without one. */
export function PartDrawing({ locale, part }: { locale: Locale; part: Part }) {
  const drawing = drawPart(part, locale);
  if (!drawing) return null;
  const t = translator(locale);
  const { partNumber, name } = part;
  const sheet = fit(drawing, SCREEN);
  const svg = svgFigure(sheet, describe(drawing, name, t));
  const large = API_ADDRESS.drawing(partNumber, 'svg', locale);
  return (
    <section aria-labelledby="drawing" class="part-drawing">
      <h2 id="drawing">{t('drawing.title')}</h2>
      <figure>
        {/* Made by svgFigure, which escapes every text. */}
        <div class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
        <figcaption>
          <p class="hint">
            {t('drawing.note')}{' '}
            <span class="scale">{t('drawing.scale', { scale: scaleText(sheet.scale) })}</span>
          </p>
          <ul class="run-in">
            <li>
              <a href={large}>{t('drawing.large')}</a>
            </li>
            <li>
              <a href={large} download={`${partNumber}.svg`}>
                {t('drawing.svg')}
              </a>
            </li>
            <li>
              <a href={API_ADDRESS.drawing(partNumber, 'dxf', locale)} download={`${partNumber}.dxf`}>
                {t('drawing.dxf')}
              </a>
            </li>
          </ul>
        </figcaption>
      </figure>
    </section>
  );
}
