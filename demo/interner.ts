import type { Attribute, Stated, Unit } from './model.ts';

export interface InternedValue {
  readonly id: number;
  readonly attribute: string;
  readonly text: string;
  readonly unit: Unit;
  readonly sort: number;
}

/** What one of `unit` is in the canonical unit it may be stated in place of. */
const IN_CANONICAL: Readonly<Record<string, number>> = { 'in>mm': 25.4 };

/** Gives every distinct stated value of an attribute one id, from 1. */
export class Interner {
  readonly #attributes: ReadonlyMap<string, Attribute>;
  readonly #byAttribute = new Map<string, Map<string, InternedValue>>();
  readonly #values: InternedValue[] = [];
  /** What was stated before, by the object itself: items and variants share theirs. */
  readonly #stated = new WeakMap<Stated, InternedValue>();

  constructor(attributes: readonly Attribute[]) {
    this.#attributes = new Map(attributes.map((attribute) => [attribute.key, attribute]));
  }

  get values(): readonly InternedValue[] {
    return this.#values;
  }

  /**
   * The id of `stated` as a value of the attribute.
   * @throws TypeError when the attribute is unknown, the kind or unit does not fit, or the same text was stated with
   * another number or order before.
   */
  id(key: string, stated: Stated): number {
    const before = this.#stated.get(stated);
    if (before?.attribute === key) return before.id;
    const value = this.#intern(key, stated);
    this.#stated.set(stated, value);
    return value.id;
  }

  #intern(key: string, stated: Stated): InternedValue {
    let known = this.#byAttribute.get(key);
    if (!known) {
      known = new Map();
      this.#byAttribute.set(key, known);
    }
    const unit: Unit = 'unit' in stated ? stated.unit : '';
    const label = `${stated.text}\u0000${unit}`;
    const sort = this.#sort(key, stated);
    const value = known.get(label);
    if (value) {
      if (Math.abs(value.sort - sort) > 1e-9 * Math.max(1, Math.abs(sort))) {
        throw new TypeError(`${key} “${stated.text}” was stated as ${value.sort} and as ${sort}.`);
      }
      return value;
    }
    const interned = { id: this.#values.length + 1, attribute: key, text: stated.text, unit, sort };
    this.#values.push(interned);
    known.set(label, interned);
    return interned;
  }

  #sort(key: string, stated: Stated): number {
    const attribute = this.#attributes.get(key);
    if (!attribute) throw new TypeError(`No attribute “${key}”.`);
    if (!('unit' in stated)) {
      if (attribute.kind !== 'term')
        throw new TypeError(`${key} is a number, not the term “${stated.text}”.`);
      return stated.order;
    }
    if (attribute.kind !== 'number') throw new TypeError(`${key} is a term, not the number ${stated.text}.`);
    if (stated.unit === attribute.unit) return stated.number;
    const factor = IN_CANONICAL[`${stated.unit}>${attribute.unit}`];
    if (factor === undefined) throw new TypeError(`${key} is in ${attribute.unit}, not ${stated.unit}.`);
    return stated.number * factor;
  }
}
