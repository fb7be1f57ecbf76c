import { problem } from '../problem.ts';

const ALLOWED = 'GET, HEAD, OPTIONS';

/** What every address of the API answers to a method that would change something. */
export function methodNotAllowed(request: Request): Response {
  return problem({
    status: 405,
    title: 'Method not allowed',
    detail: `The catalogue can only be read here: use GET instead of ${request.method}.`,
    headers: { allow: ALLOWED },
  });
}

/** The answer to OPTIONS; Next would list the methods that are only there to be refused. */
export function allowedMethods(): Response {
  return new Response(null, { status: 204, headers: { allow: ALLOWED } });
}

/** What the address of a command answers to any other method. */
export function onlyPost(request: Request): Response {
  return problem({
    status: 405,
    title: 'Method not allowed',
    detail: `Commands are sent here: use POST instead of ${request.method}.`,
    headers: { allow: 'POST, OPTIONS' },
  });
}

/** The answer to OPTIONS of such an address. */
export function postAllowed(): Response {
  return new Response(null, { status: 204, headers: { allow: 'POST, OPTIONS' } });
}
