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
  const variants: Variant[] = [];
  const chosen: Option[] = [];
  const choose = (place: number, made: Combined): void => {
    const axis = axes[place];
    if (!axis) {
      if (exists(chosen)) variants.push(toVariant(made));
      return;
    }
    for (const option of axis) {
      if (made.tier + option.tier > RAREST_TIER) continue;
      chosen[place] = option;
      choose(place + 1, combined(made, option));
    }
  };
  choose(0, NOTHING);
  return variants;
}

/** What the options of the first axes come to. There are so many combinations that each builds on a shorter one. */
interface Combined extends Required<Pick<Option, 'code' | 'name' | 'tier' | 'values' | 'costFactor'>> {
  readonly successorCode: string;
  readonly density: number | undefined;
  readonly packSize: number | undefined;
  readonly origins: readonly string[] | undefined;
  readonly customsCode: string | undefined;
}

const NOTHING: Combined = {
  code: '',
  successorCode: '',
  name: '',
  values: {},
  tier: 0,
  costFactor: 1,
  density: undefined,
  packSize: undefined,
  origins: undefined,
  customsCode: undefined,
};

function combined(made: Combined, option: Option): Combined {
  return {
    code: joined(made.code, '-', option.code),
    successorCode: joined(made.successorCode, '-', option.successor ?? option.code),
    name: joined(made.name, ', ', option.name),
    values: option.values ? { ...made.values, ...option.values } : made.values,
    tier: made.tier + option.tier,
    costFactor: made.costFactor * (option.costFactor ?? 1),
    density: made.density ?? option.density,
    packSize: made.packSize ?? option.packSize,
    origins: made.origins ?? option.origins,
    customsCode: option.customsCode ?? made.customsCode,
  };
}

const joined = (before: string, separator: string, text: string): string =>
  before && text ? `${before}${separator}${text}` : before || text;

function toVariant({ successorCode, customsCode, ...made }: Combined): Variant {
  return {
    code: made.code,
    name: made.name,
    values: made.values,
    tier: made.tier,
    density: made.density ?? 7.85,
    costFactor: made.costFactor,
    packSize: made.packSize ?? 1,
    origins: made.origins ?? ['DE'],
    ...(customsCode ? { customsCode } : {}),
    ...(successorCode === made.code ? {} : { successorCode }),
  };
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
