import type { IncomingMessage } from 'node:http';

/** What is beyond the limit is read and forgotten up to here, so that who sends it gets to hear why it was refused. */
const FORGOTTEN_BYTES = 2 * 1024 * 1024;

interface ReadBodyOptions {
  readonly limitBytes: number;
  /** From the first byte waited for to the last. */
  readonly timeoutMs: number;
}

/** A request's whole body, or why there is none; `gone` when nobody is left to be told. */
export function readBody(
  request: IncomingMessage,
  { limitBytes, timeoutMs }: ReadBodyOptions,
): Promise<Buffer | 'too large' | 'too slow' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => finish('too slow'), timeoutMs);
    const finish = (result: Buffer | 'too large' | 'too slow' | 'gone'): void => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      resolve(result);
    };
    const onData = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= limitBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (length > FORGOTTEN_BYTES) finish('too large');
    };
    const onEnd = (): void => {
      if (length > limitBytes) finish('too large');
      else finish(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
    };
    const onClose = (): void => finish('gone');
    request.on('data', onData).once('end', onEnd).once('close', onClose);
    request.once('error', onClose);
  });
}
