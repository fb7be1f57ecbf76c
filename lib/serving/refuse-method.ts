import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from './routes.ts';
import { sendProblem } from './send-problem.ts';
import { sendText } from './send-text.ts';

/** Answers 405 to what cannot be done with a route; so many methods are known as Node's parser knows. @returns whether it did */
export function refuseMethod(
  { method = '', url = '' }: Pick<IncomingMessage, 'method' | 'url'>,
  response: ServerResponse,
  { methods }: Pick<Route, 'methods'>,
): boolean {
  if (methods.includes(method)) return false;
  const headers = { Allow: methods.join(', ') };
  const detail = `${method} is not among what can be done here: ${methods.join(', ')}.`;
  if (url.startsWith('/api/'))
    sendProblem(response, { status: 405, title: 'Method not allowed', detail, headers });
  else sendText(response, { status: 405, text: `${detail}\n`, headers });
  return true;
}
