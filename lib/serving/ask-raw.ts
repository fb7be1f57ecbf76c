import { connect } from 'node:net';

/** Longer than any answer takes; a server that says nothing until then has hung. */
const HUNG_MS = 30_000;
const HEAD_END = '\r\n\r\n';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** As it came: in chunks where the answer came in chunks. */
  readonly body: string;
}

/**
 * For tests: sends exactly these bytes on a connection of its own, and reads one answer: as many bytes as it says, or
 * until the other side closes.
 * @throws where it closes without an answer, or neither answers nor closes within 30 s
 */
export async function askRaw(port: number, request: string): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  socket.setTimeout(HUNG_MS, () => socket.destroy(new Error('The server has neither answered nor closed.')));
  socket.write(request, 'latin1');
  let text = '';
  let end = -1;
  let complete = Number.POSITIVE_INFINITY;
  socket.setEncoding('latin1');
  for await (const piece of socket) {
    text += piece;
    if (end === -1) {
      end = text.indexOf(HEAD_END);
      const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text.slice(0, end + 2))?.[1];
      if (end !== -1 && length !== undefined) complete = end + HEAD_END.length + Number(length);
    }
    // Leaving the loop closes the connection.
    if (text.length >= complete) break;
  }
  if (end === -1) throw new Error(`The server closed with “${text}” for an answer.`);
  const [line = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Headers(
    lines.map((one): [string, string] => [
      one.slice(0, one.indexOf(':')),
      one.slice(one.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(line.split(' ')[1]), headers, body: text.slice(end + HEAD_END.length) };
}
