import { connect } from 'node:net';

/** Longer than any answer takes; a server that says nothing until then has hung. */
const HUNG_MS = 30_000;

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** As it came: in chunks where the answer came in chunks. */
  readonly body: string;
}

/**
 * For tests: sends exactly these bytes on a connection of its own, and reads until the other side closes it.
 * @throws where it closes without an answer, or neither answers nor closes within 30 s
 */
export async function askRaw(port: number, request: string): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  socket.setTimeout(HUNG_MS, () => socket.destroy(new Error('The server has neither answered nor closed.')));
  socket.write(request, 'latin1');
  let text = '';
  socket.setEncoding('latin1');
  for await (const piece of socket) text += piece;
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) throw new Error(`The server closed with “${text}” for an answer.`);
  const [line = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Headers(
    lines.map((one): [string, string] => [
      one.slice(0, one.indexOf(':')),
      one.slice(one.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(line.split(' ')[1]), headers, body: text.slice(end + 4) };
}
