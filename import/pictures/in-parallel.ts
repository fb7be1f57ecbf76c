/** Works through `items`, `width` at a time, until the end, the first error or the signal. */
export async function inParallel<Item>(
  items: readonly Item[],
  { width, signal }: { width: number; signal?: AbortSignal },
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const lane = async (): Promise<void> => {
    while (next < items.length && !failed && !signal?.aborted) {
      const item = items[next++] as Item;
      await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}
