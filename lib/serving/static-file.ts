import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedEncoding } from './accepted-encoding.ts';
import { hasTag } from './entity-tag.ts';
import type { KeptStaticFiles } from './kept-static-files.ts';
import type { StaticFile, StaticFiles } from './static-files.ts';

/** Below it everything is a file of the build or nothing. */
const BUILT = '/_next/static/';

const SENTENCES = {
  404: 'There is no such file.\n',
  405: 'Files can only be fetched.\n',
} as const;

type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

interface Files {
  readonly files: StaticFiles;
  /** Of other releases; asked where this one has no such file. */
  readonly kept?: KeptStaticFiles;
}

/**
 * Answers from memory what is a file: of the build for good under its name, of `public/` by the name there. The path
 * of a request is looked up among the names that were found at start, and leads to no folder. So do files of other
 * releases, which are read when a tab of theirs asks.
 *
 * @returns false where it is for somebody else to answer
 */
export function answerStaticFile(
  request: Request,
  response: ServerResponse,
  { files, kept }: Files,
): boolean {
  const path = pathOf(request.url ?? '');
  const file = files.get(path);
  if (!file && !path.startsWith(BUILT)) return false;
  if (file && !file.variants) return false;
  if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405, { Allow: 'GET, HEAD' });
  else if (!file && kept) void answerKept(request, response, kept.find(path.slice(BUILT.length)));
  else if (!file) refuse(response, 404);
  else send(request, response, file);
  return true;
}

/** Whether a target is that of a file, be it one that Next sends. */
export const isStaticFile = (target: string, { files }: Files): boolean => files.has(pathOf(target));

async function answerKept(
  request: Request,
  response: ServerResponse,
  found: Promise<StaticFile | undefined>,
): Promise<void> {
  const file = await found;
  if (file) send(request, response, file);
  else refuse(response, 404);
}

function send(request: Request, response: ServerResponse, file: StaticFile): void {
  const { variants = {} } = file;
  const wanted = acceptedEncoding(request.headers['accept-encoding']);
  const encoding = wanted && variants[wanted] ? wanted : undefined;
  const content = variants[encoding ?? 'identity'];
  const etag = encoding ? file.etag.replace(/"$/, `-${encoding}"`) : file.etag;
  const headers: Record<string, string | number> = { 'Cache-Control': file.cacheControl, ETag: etag };
  if (variants.br || variants.gzip) headers.Vary = 'Accept-Encoding';
  if (!content || hasTag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  if (encoding) headers['Content-Encoding'] = encoding;
  response.writeHead(200, {
    ...headers,
    'Content-Type': file.contentType,
    'Content-Length': content.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** Percent-encoding is well formed here (`request-target.ts`). */
function pathOf(url: string): string {
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  return path.includes('%') ? decodeURIComponent(path) : path;
}

function refuse(
  response: ServerResponse,
  status: keyof typeof SENTENCES,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(SENTENCES[status]),
    // Another instance may have it already, while a release is under way.
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(SENTENCES[status]);
}
