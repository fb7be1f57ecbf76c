import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '../log/log.ts';
import { openPictureStore } from '../pictures/open-store.ts';
import { PICTURE_TYPES, PICTURES_PATH, parsePictureFileName } from '../pictures/picture-file.ts';
import type { PictureStore } from '../pictures/picture-store.ts';
import { parseSheetName, SHEETS_PATH } from '../pictures/sheet-file.ts';
import { sheetKey } from '../pictures/sheet-key.ts';
import { KeptSheets } from './kept-sheets.ts';
import { SharedBuffers } from './shared-buffers.ts';

const YEAR_S = 31_536_000;
/** At the end of a name: a picture's whole, of a sheet's the signature and the size. */
const TELLING_CHARACTERS = 30;
/** A picture that is not there yet may be soon. */
const MISSING_S = 10;

export const isPictureTarget = (target: string): boolean => target.startsWith(PICTURES_PATH);

/** Where pictures come from. */
export interface PictureSources {
  readonly store: PictureStore;
  readonly sheets: KeptSheets;
  /** Files of the store that are being sent. */
  readonly contents: SharedBuffers;
  /** What sheets are signed with. */
  readonly key: () => Promise<Uint8Array>;
}

let opened: PictureSources | undefined;

function openedSources(): PictureSources {
  if (!opened) {
    const store = openPictureStore();
    opened = { store, sheets: new KeptSheets(store), contents: new SharedBuffers(), key: sheetKey };
  }
  return opened;
}

/**
 * Answers a request for a file of a picture or for a sheet of them. The name is either of the form that such files have,
 * with no place for a path in it, and a sheet's is signed by us, or there is nothing; a query counts as part of it, so
 * that no address names the same file twice.
 */
export async function answerPicture(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  response: ServerResponse,
  sources: PictureSources = openedSources(),
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, { Allow: 'GET, HEAD' });
    return;
  }
  try {
    const named = await namedBy(request.url ?? '', sources);
    if (!named) {
      refuse(response, 404);
      return;
    }
    const headers = {
      'Cache-Control': `public, max-age=${YEAR_S}, immutable`,
      ETag: `"${named.name.slice(-TELLING_CHARACTERS)}"`,
    };
    // A name never gets another content, so whoever has seen it has it.
    if (request.headers['if-none-match'] === headers.ETag) {
      response.writeHead(304, headers).end();
      return;
    }
    const found = await named.read();
    if (!found) {
      refuse(response, 404);
      return;
    }
    const { content, isWhole } = found;
    response.writeHead(200, {
      ...(isWhole ? headers : { 'Cache-Control': `public, max-age=${MISSING_S}` }),
      'Content-Type': named.type,
      'Content-Length': content.byteLength,
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  } catch (error) {
    log.error({ event: 'picture.not-answered', err: error, request });
    refuse(response, 503, { 'Retry-After': MISSING_S, 'Cache-Control': 'no-store' });
  }
}

interface Named {
  readonly name: string;
  readonly type: string;
  /** `isWhole` is false where the same name will have another content once more pictures are there. */
  read(): Promise<{ readonly content: Uint8Array; readonly isWhole: boolean } | undefined>;
}

/** What an address names; undefined where nothing can be. */
async function namedBy(
  target: string,
  { store, sheets, contents, key }: PictureSources,
): Promise<Named | undefined> {
  if (target.startsWith(SHEETS_PATH)) {
    const name = target.slice(SHEETS_PATH.length);
    const file = parseSheetName(name, await key());
    return file && { name, type: PICTURE_TYPES[file.format], read: () => sheets.get(name, file) };
  }
  const name = target.slice(PICTURES_PATH.length);
  const file = parsePictureFileName(name);
  if (!file) return undefined;
  const read = async () => {
    const content = await contents.get(name, () => store.read(name));
    return content && { content, isWhole: true };
  };
  return { name, type: PICTURE_TYPES[file.format], read };
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
