import { endpoint } from '#lib/api/endpoint.ts';
import { answerDrawing } from '#lib/api/part-drawing.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/parts/{number}/drawing.dxf`: the dimension drawing of a part. */
export const GET = endpoint<{ number: string }>('image/vnd.dxf', (request, { number }) =>
  answerDrawing(request, number, 'dxf'),
);
