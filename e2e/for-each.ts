const ABREAST = 4;

/** Does something with each, four at a time: most of it is waiting. Stops at the first that fails. */
export async function forEach<Item>(
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const left = items.entries();
  const actOn = async (): Promise<void> => {
    for (const [index, item] of left) await act(item, index);
  };
  await Promise.all(Array.from({ length: ABREAST }, actOn));
}
