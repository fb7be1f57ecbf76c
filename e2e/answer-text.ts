import type { EdgeAnswer } from '../deploy/nginx/ask-edge.ts';

/** React cuts the data of a page into scripts where its stream happened to have a pause. */
const CUT = /"\]\)<\/script><script>self\.__next_f\.push\(\[1,"/g;
/** Numbers of the data's rows, and what refers to them. */
const ROW = /\$[A-Za-z@]?[0-9a-f]+\b|(?<=^|\n|\\n)[0-9a-f]+:/g;
const BETWEEN = /(?=<)|(?<=>)|\n|\\n|[,{}[\]]/;
const RENDERED = /^text\/(?:html|x-component)/;
/** Another each time, or for who asked first. */
const VOLATILE = ['date', 'x-nextjs-cache'];
/** Follow from the bytes, the order of which is React's. */
const OF_BYTES = ['etag', 'content-security-policy', 'content-length'];
const TIME = /"\d{4}-\d\d-\d\dT[\d:.]+Z"/g;

/**
 * All that counts of an answer, as lines: status, headers, and the body byte by byte. Of what React renders it is every
 * piece of the body, in an order of our own: React writes some in the order in which the database happened to answer.
 */
export function answerText({ status, headers, bytes }: EdgeAnswer): string {
  const isRendered = RENDERED.test(headers['content-type'] ?? '');
  const left = new Set(isRendered ? [...VOLATILE, ...OF_BYTES] : VOLATILE);
  const lines = Object.entries(headers).filter(([name]) => !left.has(name));
  const body = bytes.toString('latin1');
  return [
    status,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '',
    ...(isRendered
      ? body.replace(CUT, '').replace(ROW, '#').split(BETWEEN).sort()
      : [body.replace(TIME, '""')]),
  ].join('\n');
}

/** Where the two differ by address, with the first line in which they do. */
export function differences(
  found: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
): { readonly address: string; readonly found: string; readonly expected: string }[] {
  return [...found].flatMap(([address, text]) => {
    const reference = expected.get(address) ?? '';
    if (text === reference) return [];
    const [lines, others] = [text.split('\n'), reference.split('\n')];
    const first = lines.findIndex((line, index) => line !== others[index]);
    return {
      address,
      found: String(lines[first]).slice(0, 200),
      expected: String(others[first]).slice(0, 200),
    };
  });
}
