import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternating, type Compared } from './alternating.ts';
import { startEdge } from './edge.ts';
import { type Got, get } from './get.ts';

const HEADERS = { 'Accept-Encoding': 'br' };
const FILE_PATH = '/perf-file';
/** What nginx says of a file by itself, or of one connection. */
const ITS_OWN = new Set([
  ...[
    'date',
    'server',
    'connection',
    'keep-alive',
    'content-length',
    'content-type',
    'etag',
    'last-modified',
  ],
  ...['accept-ranges', 'transfer-encoding', 'age'],
]);
/** Headers of both differ by no more. */
const HEADER_BYTES_APART = 60;
/** The edge keeps a page when the first one who asked has it; and compressed best from the second time on. */
const WARMING = 4;

interface EdgeOfFileOptions {
  readonly ports: readonly number[];
  readonly path: string;
  readonly rounds: number;
  readonly signal: AbortSignal;
}

/**
 * A warm page through the edge beside the same bytes from a file, with the same headers, by the same nginx.
 * @throws Error where the two answers are not alike, or the page does not come from the edge's cache
 */
export async function edgeOfFile({ ports, path, rounds, signal }: EdgeOfFileOptions): Promise<Compared> {
  await using cleanup = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'millrace-file-'));
  cleanup.defer(() => rmSync(folder, { recursive: true, force: true }));
  // nginx's workers are another user.
  chmodSync(folder, 0o755);
  const file = join(folder, 'page');
  const page = await get(`http://127.0.0.1:${ports[0]}${path}`, HEADERS);
  const edge = await startEdge({ ports, location: locationOf(file, page) });
  cleanup.defer(() => edge.stop());
  const [pageUrl, fileUrl] = [`${edge.origin}${path}`, `${edge.origin}${FILE_PATH}`];
  for (let time = 1; time < WARMING; time += 1) await get(pageUrl, HEADERS);
  const warm = await get(pageUrl, HEADERS);
  if (warm.headers['x-cache'] !== 'HIT')
    throw new Error(`${pageUrl} is not kept: ${warm.headers['x-cache']}.`);
  writeFileSync(file, warm.body);
  checkAlike(warm, await get(fileUrl, HEADERS));
  return await alternating(pageUrl, fileUrl, { rounds, headers: HEADERS, signal });
}

/** With all headers of the page, and the one of the edge. */
function locationOf(file: string, { status, headers }: Got): string {
  if (status !== 200) throw new Error(`The page answers ${status}.`);
  const said = Object.entries({ ...headers, 'x-cache': 'HIT' })
    .filter(([name]) => !ITS_OWN.has(name))
    .map(([name, value]) => `add_header ${name} ${JSON.stringify(String(value))};`);
  // Instead of what nginx would say of a file.
  const ownOff = 'etag off;\nmax_ranges 0;\nadd_header Last-Modified "";';
  const type = 'types {}\ndefault_type text/html;';
  return `location = ${FILE_PATH} {\nalias ${file};\n${type}\n${ownOff}\n${said.join('\n')}\n}`;
}

function checkAlike(page: Got, file: Got): void {
  const isAlike = file.status === 200 && file.body.equals(page.body);
  const [pageBytes, fileBytes] = [headerBytes(page), headerBytes(file)];
  const hasSameEncoding = page.headers['content-encoding'] === file.headers['content-encoding'];
  if (isAlike && hasSameEncoding && Math.abs(pageBytes - fileBytes) <= HEADER_BYTES_APART) return;
  throw new Error(
    `The file is not what the page is: ${file.status}, ${file.body.length} for ${page.body.length} bytes, ` +
      `${fileBytes} for ${pageBytes} bytes of headers, ${file.headers['content-encoding']} for ${page.headers['content-encoding']}.`,
  );
}

const headerBytes = ({ headers }: Got): number =>
  Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + String(value).length + 4, 0);
