import type { IncomingMessage, ServerResponse } from 'node:http';
import { openPictureStore } from '../pictures/open-store.ts';
import { PICTURE_TYPES, PICTURES_PATH, parsePictureFileName } from '../pictures/picture-file.ts';
import type { PictureStore } from '../pictures/picture-store.ts';

const YEAR_S = 31_536_000;
/** A picture that is not there yet may be soon. */
const MISSING_S = 10;

export const isPictureTarget = (target: string | undefined): boolean =>
  target?.startsWith(PICTURES_PATH) ?? false;

let opened: PictureStore | undefined;

function openedStore(): PictureStore {
  opened ??= openPictureStore();
  return opened;
}

/**
 * Answers a request for a file of a picture. The name is either of the one form that such files have, with no place for
 * a path in it, or there is nothing; a query counts as part of it, so that no address names the same file twice.
 */
export async function answerPicture(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  response: ServerResponse,
  store: PictureStore = openedStore(),
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, { Allow: 'GET, HEAD' });
    return;
  }
  const name = request.url?.slice(PICTURES_PATH.length) ?? '';
  const file = parsePictureFileName(name);
  if (!file) {
    refuse(response, 404);
    return;
  }
  const headers = { 'Cache-Control': `public, max-age=${YEAR_S}, immutable`, ETag: `"${name}"` };
  // A name never gets another content, so whoever has seen it has it.
  if (request.headers['if-none-match'] === headers.ETag) {
    response.writeHead(304, headers).end();
    return;
  }
  const content = await store.read(name).catch((error: unknown) => {
    console.error(`GET ${request.url}`, error);
    return null;
  });
  if (content === null) refuse(response, 503, { 'Retry-After': MISSING_S, 'Cache-Control': 'no-store' });
  else if (content === undefined) refuse(response, 404);
  else {
    response.writeHead(200, {
      ...headers,
      'Content-Type': PICTURE_TYPES[file.format],
      'Content-Length': content.byteLength,
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  }
}

const SENTENCES = {
  404: 'There is no such picture.\n',
  405: 'Pictures can only be fetched.\n',
  503: 'Pictures cannot be read at the moment.\n',
} as const;

function refuse(
  response: ServerResponse,
  status: keyof typeof SENTENCES,
  headers: Record<string, string | number> = {},
): void {
  const text = SENTENCES[status];
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': `public, max-age=${MISSING_S}`,
    ...headers,
  });
  response.end(text);
}
