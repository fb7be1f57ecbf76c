import { POLICIES } from '#lib/cache-policy/policies.ts';
import { catalogueIn } from '../catalog/localised.ts';
import { drawingFile } from '../drawing/drawing-file.ts';
import { API_ADDRESS } from './addresses.ts';
import { answer } from './answer.ts';
import { canonicalLink } from './part-document.ts';
import { ProblemError } from './problem-error.ts';
import { movedPermanently, requestedPart } from './requested-part.ts';

const CONTENT_TYPE = { svg: 'image/svg+xml', dxf: 'image/vnd.dxf' } as const;

/** A part's dimension drawing as a file; `lang=de` has its words and decimal commas in German. */
export async function answerDrawing(
  request: Request,
  number: string,
  format: keyof typeof CONTENT_TYPE,
): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('lang') === 'de' ? 'de' : 'en';
  const asked = await requestedPart(request, number);
  if (asked.kind === 'elsewhere')
    return movedPermanently(API_ADDRESS.drawing(asked.partNumber, format, locale));
  const part = locale === 'en' ? asked.part : await catalogueIn(locale).part(asked.part.partNumber);
  const file = part && drawingFile(part, format, locale);
  if (file === undefined) {
    throw new ProblemError({
      status: 404,
      title: 'No drawing',
      detail: `There is no drawing of ${asked.part.partNumber}: its category has none, or a dimension it needs is not in the catalogue.`,
    });
  }
  const disposition = `filename="${asked.part.partNumber.replace(/[^\w.+-]/g, '_')}.${format}"`;
  return answer(request, file, {
    cacheControl: POLICIES.document.cacheControl,
    contentType: CONTENT_TYPE[format],
    headers: {
      link: canonicalLink(asked.part),
      'content-disposition': `${format === 'svg' ? 'inline' : 'attachment'}; ${disposition}`,
      // A drawing has styles of its own and nothing that runs.
      ...(format === 'svg'
        ? { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" }
        : {}),
    },
  });
}
