import type { Item, Variant } from '../model.ts';
import { formOf, lookOf, subjectOf } from './subjects.ts';
import type { Values } from './values.ts';

/** The key of the picture that shows a part: its look, shape and finish. Throws for an unknown category. */
export function illustrationOf(category: string, values: Values): string {
  const subject = subjectOf(category);
  return `${lookOf(category)}--${formOf(subject, values)}--${subject.appearance(values)}`;
}

/** Variants that look the same on one item, and so on every item; each is looked at when it is first asked for. */
interface Kinds {
  readonly item: Item;
  /** Of each variant, by its place in the array, counted from 1; 0 is not looked at yet. */
  readonly of: Uint8Array;
  /** Of each key on `item`. */
  readonly byKey: Map<string, number>;
  /** A variant of each. */
  readonly examples: Variant[];
}

/** {@link illustrationOf} for all parts of a family, worked out once for each item and kind of variant. */
export class Looks {
  readonly #category: string;
  readonly #kinds = new Map<readonly Variant[], Kinds>();
  #item: Item | undefined;
  #keys: string[] = [];

  constructor(category: string) {
    this.#category = category;
  }

  keyOf(item: Item, variants: readonly Variant[], index: number): string {
    if (item !== this.#item) {
      this.#item = item;
      this.#keys = [];
    }
    const kinds = this.#kindsOf(item, variants);
    const kind = this.#kindOf(kinds, variants, index);
    this.#keys[kind] ??= this.#key(item, kinds.examples[kind - 1] as Variant);
    return this.#keys[kind] as string;
  }

  /** One each of those variants of an item that need different pictures. */
  distinct(item: Item, variants: readonly Variant[]): readonly Variant[] {
    const kinds = this.#kindsOf(item, variants);
    for (let index = 0; index < variants.length; index += 1) this.#kindOf(kinds, variants, index);
    return kinds.examples;
  }

  #kindsOf(item: Item, variants: readonly Variant[]): Kinds {
    let kinds = this.#kinds.get(variants);
    if (!kinds) {
      kinds = { item, of: new Uint8Array(variants.length), byKey: new Map(), examples: [] };
      this.#kinds.set(variants, kinds);
    }
    return kinds;
  }

  #kindOf({ item, of, byKey, examples }: Kinds, variants: readonly Variant[], index: number): number {
    if (of[index] === 0) {
      const variant = variants[index] as Variant;
      const key = this.#key(item, variant);
      const kind = byKey.get(key) ?? examples.push(variant);
      byKey.set(key, kind);
      of[index] = kind;
    }
    return of[index] as number;
  }

  #key(item: Item, variant: Variant): string {
    return illustrationOf(this.#category, Object.assign({ ...item.values }, variant.values));
  }
}
