const ABREAST = 4;

/** Does something with each, four at a time: most of it is waiting. Fails with the first that does. */
export async function forEach<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const actOn = async (): Promise<void> => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: ABREAST }, actOn));
}
