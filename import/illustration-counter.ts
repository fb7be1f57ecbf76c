/** Of smallint, which a part's row has room for. */
const MOST = 32_767;

/** Numbers the illustrations of a load as they come, from 1, and counts how many parts of each category have which. */
export class IllustrationCounter {
  readonly #ids = new Map<string, number>();
  readonly #byCategory = new Map<string, ReadonlyMap<string, number>>();
  #counts = new Map<string, number>();

  /** Counts a part. @returns the id of its illustration; undefined where it has none */
  count(key: string | undefined): number | undefined {
    if (key === undefined) return undefined;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#ids.size + 1;
      if (id > MOST) throw new Error(`The source names more than ${MOST} illustrations.`);
      this.#ids.set(key, id);
    }
    return id;
  }

  /** The parts counted since the last call are those of this category. */
  closeCategory(slug: string): void {
    this.#byCategory.set(slug, this.#counts);
    this.#counts = new Map();
  }

  /** Ids by key. */
  get ids(): ReadonlyMap<string, number> {
    return this.#ids;
  }

  /** Ids of the illustrations of each category's own parts, the commonest first. */
  byCategory(): Map<string, number[]> {
    const found = new Map<string, number[]>();
    for (const [slug, counts] of this.#byCategory) {
      const keys = [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
      found.set(
        slug,
        keys.flatMap((key) => this.#ids.get(key) ?? []),
      );
    }
    return found;
  }

  /** The illustration that stands for each category: that of most of its parts, or its first child's. */
  representatives(
    categories: readonly { readonly slug: string; readonly parent?: string }[],
  ): Map<string, string> {
    const found = new Map<string, string>();
    for (const [leaf, counts] of this.#byCategory) {
      const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
      if (commonest) found.set(leaf, commonest[0]);
    }
    // Parents come before their children.
    const children = Map.groupBy(categories, ({ parent }) => parent);
    for (const { slug } of categories.toReversed()) {
      const first = children.get(slug)?.find((child) => found.has(child.slug));
      const key = first && found.get(first.slug);
      if (key !== undefined) found.set(slug, key);
    }
    return found;
  }
}
