// @ts-check
// The kinds of flags that commands are declared with.

/**
 * @template Value what is given becomes
 * @template Absent what it is when it is not given
 * @typedef {object} Flag
 * @property {string} meaning for the help
 * @property {string} [placeholder] stands for the value in the help, as in `--parts N`; without one there is no value
 * @property {string} [example] a value that is possible
 * @property {string} [expected] what a value may be, after "give"
 * @property {string} [defaultText] what it is when it is not given, for the help
 * @property {(text: string) => Value | undefined} read undefined for a value that is not possible
 * @property {Absent} absent
 */

/**
 * A flag that is given or not.
 *
 * @param {string} meaning
 * @returns {Flag<boolean, boolean>}
 */
export function toggle(meaning) {
  return { meaning, absent: false, read: () => true };
}

/**
 * A flag with any value that `read` understands. Without a `default` its option is undefined when it is not given;
 * `defaultText` then says what that means.
 *
 * @template Value
 * @template [Absent=undefined]
 * @param {Omit<Flag<Value, Absent>, 'absent'> & { placeholder: string, example: string, expected: string, default?: Absent }} flag
 * @returns {Flag<Value, NoInfer<Absent>>}
 */
export function value({ default: absent, ...flag }) {
  const defaultText = flag.defaultText ?? (absent === undefined ? undefined : String(absent));
  return { ...flag, defaultText, absent: /** @type {Absent} */ (absent) };
}

/**
 * @template [Absent=undefined]
 * @param {{ placeholder?: string, meaning: string, example: string, defaultText?: string, default?: Absent }} flag
 * @returns {Flag<string, NoInfer<Absent>>}
 */
export function text({ placeholder = 'TEXT', ...flag }) {
  return value({ ...flag, placeholder, expected: 'some text', read: (given) => given });
}

/**
 * Digits, also grouped (1,000,000 or 1_000_000), or with k or m for thousands and millions.
 *
 * @template [Absent=undefined]
 * @param {{ meaning: string, min: number, max: number, example: string, defaultText?: string, default?: Absent }} flag
 * @returns {Flag<number, NoInfer<Absent>>}
 */
export function wholeNumber({ min, max, ...flag }) {
  return value({
    defaultText: typeof flag.default === 'number' ? inWords(flag.default) : undefined,
    ...flag,
    placeholder: 'N',
    expected: `a whole number from ${inWords(min)} to ${inWords(max)}`,
    read: (given) => {
      const match = /^(\d{1,3}(?:[,_]\d{3})+|\d+)([km]?)$/i.exec(given.trim());
      const unit = { '': 1, k: 1_000, m: 1_000_000 }[match?.[2]?.toLowerCase() ?? ''] ?? 1;
      const number = Number(match?.[1]?.replaceAll(/[,_]/g, '')) * unit;
      return number >= min && number <= max ? number : undefined;
    },
  });
}

/** @param {number} count */
export function inWords(count) {
  return count.toLocaleString('en-US');
}
