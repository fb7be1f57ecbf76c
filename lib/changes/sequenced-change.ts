/** Something that pages show and that has changed, in the order that the database gave (migration 0011). */
export interface SequencedChange {
  /** Whoever knows everything up to it has seen all that was committed before it was given. */
  readonly seq: number;
  readonly kind: 'part' | 'price' | 'stock' | 'in-stock' | 'catalogue' | 'all' | 'tag';
  /** Of the kinds part, price, stock and in-stock. */
  readonly partNumber: string | undefined;
  /** Where the part is; undefined where its category is gone. */
  readonly categorySlug: string | undefined;
  /** Of the kind tag: exactly this one. */
  readonly tag: string | undefined;
}
