import { accepts } from './accept.ts';
import { ProblemError } from './problem-error.ts';

type Handler<Params> = (
  request: Request,
  context?: { readonly params: Promise<Params> },
) => Promise<Response>;

/**
 * A GET handler whose {@link ProblemError}s are problem documents. Whatever else is thrown is left alone: Next logs it
 * and answers 500, which `server.ts` makes a 503 while the database cannot be reached.
 * @param mediaType what it answers with; who accepts none of it is told so by 406
 */
export function endpoint<Params = Record<string, never>>(
  mediaType: string,
  answer: (request: Request, params: Params) => Promise<Response>,
): Handler<Params> {
  return async (request, context) => {
    try {
      if (!accepts(request.headers.get('accept'), mediaType)) {
        throw new ProblemError({
          status: 406,
          title: 'No such representation',
          detail: `This address answers with ${mediaType} only; send that or */* as Accept.`,
        });
      }
      return await answer(request, (await context?.params) ?? ({} as Params));
    } catch (error) {
      if (error instanceof ProblemError) return error.toResponse();
      throw error;
    }
  };
}
