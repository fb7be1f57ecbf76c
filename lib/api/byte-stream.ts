/**
 * A body that is produced while the client reads it, and no longer: when the client goes away, the generator ends at
 * its next yield. The first piece is awaited here, so that a database that cannot be reached is an error and not the
 * beginning of an answer.
 */
export async function byteStream(pieces: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let upcoming: IteratorResult<string> | undefined = await pieces.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = upcoming ?? (await pieces.next());
        upcoming = undefined;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
