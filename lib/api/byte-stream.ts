import { outsideRenderContext } from '../cache-policy/render-context.ts';

/** Bytes handed on at once: what a connection, a compressor and Next's pipe each hold of an answer that nobody reads. */
export const MAX_CHUNK_BYTES = 16_384;

/**
 * A body that is produced while the client reads it, and no faster: a client that does not read costs one piece, the
 * chunks of it that are on their way, and no connection of the database. When the client goes away, the generator ends
 * at its next yield. The first piece is awaited here, so that a database that cannot be reached is an error and not the
 * beginning of an answer.
 * @param pieces each held in memory as a whole until the client has taken it, so at most some 64 kB long
 */
export async function byteStream(
  pieces: AsyncGenerator<string | Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const bytesOf = (piece: string | Uint8Array): Uint8Array =>
    typeof piece === 'string' ? encoder.encode(piece) : piece;
  const first = await pieces.next();
  let rest = first.done ? undefined : bytesOf(first.value);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (rest && rest.byteLength === 0) rest = await nextOf(pieces, bytesOf);
        if (!rest) {
          controller.close();
          return;
        }
        controller.enqueue(rest.subarray(0, MAX_CHUNK_BYTES));
        rest = rest.subarray(MAX_CHUNK_BYTES);
      },
      async cancel() {
        rest = undefined;
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The headers have left: noting what the rest shows would only keep a tag in memory for each of its parts. */
async function nextOf(
  pieces: AsyncGenerator<string | Uint8Array>,
  bytesOf: (piece: string | Uint8Array) => Uint8Array,
): Promise<Uint8Array | undefined> {
  const { done, value } = await outsideRenderContext(() => pieces.next());
  return done ? undefined : bytesOf(value);
}
