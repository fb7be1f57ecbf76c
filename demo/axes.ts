import type { Stated, Variant } from './model.ts';

/** One choice along one axis of variation (a material, a finish, a pack, a brand). */
export interface Option {
  /** Part of the part number; '' adds nothing. */
  readonly code: string;
  /** Part of the name; '' adds nothing. */
  readonly name: string;
  readonly tier: number;
  readonly values?: Readonly<Record<string, Stated>>;
  readonly density?: number;
  readonly costFactor?: number;
  readonly packSize?: number;
  readonly origins?: readonly string[];
  readonly customsCode?: string;
  /** Code of the option that replaces this one, when this one is no longer made. */
  readonly successor?: string;
}

/** Rarer combinations than this are nobody's stock. */
const RAREST_TIER = 9;

/** Every combination of one option from each axis, in the axes' order, that `exists` allows. */
export function combine(
  axes: readonly (readonly Option[])[],
  exists: (chosen: readonly Option[]) => boolean = () => true,
): Variant[] {
  let chosen: Option[][] = [[]];
  for (const axis of axes) {
    chosen = chosen.flatMap((prefix) => axis.map((option) => [...prefix, option]));
  }
  return chosen
    .filter((options) => sum(options.map((option) => option.tier)) <= RAREST_TIER && exists(options))
    .map(toVariant);
}

function toVariant(options: readonly Option[]): Variant {
  const joined = (part: (option: Option) => string, separator: string) =>
    options.map(part).filter(Boolean).join(separator);
  const code = joined((option) => option.code, '-');
  const successorCode = joined((option) => option.successor ?? option.code, '-');
  const customsCode = options.findLast((option) => option.customsCode)?.customsCode;
  return {
    code,
    name: joined((option) => option.name, ', '),
    values: Object.assign({}, ...options.map((option) => option.values ?? {})),
    tier: sum(options.map((option) => option.tier)),
    density: options.find((option) => option.density)?.density ?? 7.85,
    costFactor: options.reduce((factor, option) => factor * (option.costFactor ?? 1), 1),
    packSize: options.find((option) => option.packSize)?.packSize ?? 1,
    origins: options.find((option) => option.origins)?.origins ?? ['DE'],
    ...(customsCode ? { customsCode } : {}),
    ...(successorCode === code ? {} : { successorCode }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Calls `make` once per key: variants must be the same array object for every item that shares them. */
export function memoised<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
