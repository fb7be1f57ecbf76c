import { brotliCompressSync, constants } from 'node:zlib';

/** What an edge takes for pages that it compresses as they come; 11 would be for those it keeps. */
const EDGE_QUALITY = 5;
const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
const PAYLOAD = 'self.__next_f.push';

export interface HtmlFigures {
  /** The whole document in brotli of quality 5, in bytes. */
  readonly brotli: number;
  /** Page data of React that repeats the content, in bytes. */
  readonly payload: number;
  /** Markup of the body without its scripts, in bytes. */
  readonly content: number;
  /** The parts of the document by how much they weigh, in words. */
  readonly largest: string;
}

export function htmlFigures(html: string): HtmlFigures {
  const scripts = [...html.matchAll(SCRIPT)];
  const payload = bytesOf(
    scripts
      .filter(([, code = '']) => code.includes(PAYLOAD))
      .map(([, code]) => code)
      .join(''),
  );
  const bare = html.replace(SCRIPT, '');
  const content = bytesOf(bare.slice(bare.indexOf('<body')));
  const brotli = compressed(html);
  const largest =
    `Markup ${content.toLocaleString('en-US')} bytes, payload ${payload.toLocaleString('en-US')}, ` +
    `head ${bytesOf(bare.slice(0, bare.indexOf('<body'))).toLocaleString('en-US')} uncompressed; ` +
    `without the payload it would be ${compressed(withoutPayload(html)).toLocaleString('en-US')} in brotli.`;
  return { brotli, payload, content, largest };
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

const withoutPayload = (html: string): string =>
  html.replace(SCRIPT, (script) => (script.includes(PAYLOAD) ? '' : script));

const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: EDGE_QUALITY } }).length;
