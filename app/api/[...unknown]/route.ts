import { API_ADDRESS } from '#lib/api/addresses.ts';
import { problem } from '#lib/problem.ts';

/** Whatever the API does not have. */
function notFound(request: Request): Response {
  return problem({
    status: 404,
    title: 'No such address',
    detail: `The API has no ${new URL(request.url).pathname}; ${API_ADDRESS.openApi} describes what it has.`,
  });
}

export {
  notFound as DELETE,
  notFound as GET,
  notFound as OPTIONS,
  notFound as PATCH,
  notFound as POST,
  notFound as PUT,
};
