import type { Item, Variant } from '../model.ts';
import { formOf, lookOf, subjectOf } from './subjects.ts';
import type { Values } from './values.ts';

/** The key of the picture that shows a part: its look, shape and finish. Throws for an unknown category. */
export function illustrationOf(category: string, values: Values): string {
  const subject = subjectOf(category);
  return `${lookOf(category)}--${formOf(subject, values)}--${subject.appearance(values)}`;
}

/** Variants that look the same on one item, and so on every item. */
interface Kinds {
  /** Of each variant, by its place in the array. */
  readonly of: Uint8Array;
  /** The first variant of each. */
  readonly first: readonly Variant[];
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
    const { of, first } = this.#kindsOf(item, variants);
    const kind = of[index] as number;
    this.#keys[kind] ??= this.#key(item, first[kind] as Variant);
    return this.#keys[kind] as string;
  }

  /** The first of those variants of an item that need different pictures. */
  distinct(item: Item, variants: readonly Variant[]): readonly Variant[] {
    return this.#kindsOf(item, variants).first;
  }

  #kindsOf(item: Item, variants: readonly Variant[]): Kinds {
    let kinds = this.#kinds.get(variants);
    if (!kinds) {
      const places = new Map<string, number>();
      const first: Variant[] = [];
      const of = Uint8Array.from(variants, (variant) => {
        const key = this.#key(item, variant);
        const known = places.get(key);
        if (known !== undefined) return known;
        places.set(key, first.length);
        return first.push(variant) - 1;
      });
      kinds = { of, first };
      this.#kinds.set(variants, kinds);
    }
    return kinds;
  }

  #key(item: Item, variant: Variant): string {
    return illustrationOf(this.#category, { ...item.values, ...variant.values });
  }
}
