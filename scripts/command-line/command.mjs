// @ts-check

/**
 * @template Value, Absent
 * @typedef {import('./flags.mjs').Flag<Value, Absent>} Flag
 */

/** @typedef {Record<string, Flag<unknown, unknown>>} Flags by name in camel case: `dataDir` is typed `--data-dir` */

/**
 * @typedef {object} Positionals what is given without a flag
 * @property {string} name for the help, in capitals
 * @property {string} meaning
 * @property {'one' | 'any'} count exactly one, or any number of them
 */

/**
 * @template {Flags} F
 * @template {Positionals | undefined} P
 * @typedef {object} Command
 * @property {string} name what is typed before the flags, such as `npm run catalog:load`
 * @property {string} summary what it does, in one or a few sentences
 * @property {F} flags
 * @property {P} [positionals]
 * @property {string} [notes] further lines of the help
 * @property {(options: Options<F, P>) => string | undefined} [check] a sentence where flags do not go together
 */

/**
 * @typedef {object} AnyCommand of whatever flags
 * @property {string} name
 * @property {string} summary
 * @property {Flags} flags
 * @property {Positionals} [positionals]
 * @property {string} [notes]
 */

/**
 * What was given on the command line, or its default.
 *
 * @template {Flags} F
 * @template {Positionals | undefined} P
 * @typedef {{ readonly [Name in keyof F]: F[Name] extends Flag<infer Value, infer Absent> ? Value | Absent : never } & {
 *   readonly positionals: P extends { count: 'one' } ? readonly [string] : readonly string[],
 * }} Options
 */

/**
 * Declares a command: its parsing, its help and its refusals all come from this.
 *
 * @template {Flags} F
 * @template {Positionals | undefined} [P=undefined]
 * @param {Command<F, P>} command
 */
export function defineCommand(command) {
  return command;
}

/**
 * @param {string} name in camel case
 * @returns {string} as it is typed, without dashes before it
 */
export function flagName(name) {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
