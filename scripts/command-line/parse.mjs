// @ts-check
import { parseArgs } from 'node:util';
import { flagName } from './command.mjs';
import { nearest } from './nearest.mjs';

/** A command was called in a way that it does not understand; the message names what is wrong and the remedy. */
export class UsageError extends Error {
  /** @override */
  name = 'UsageError';
}

/** Settings of npm itself, which are in the environment when somebody's .npmrc has them. */
const NPM_SETTINGS = new Set(['only', 'tag']);

const HELP = ['--help', '-h'];

/**
 * Whether help is asked for, whatever else is on the command line.
 *
 * @param {readonly string[]} argv
 */
export function wantsHelp(argv) {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? undefined : end).some((word) => HELP.includes(word));
}

/**
 * @template {import('./command.mjs').Flags} F
 * @template {import('./command.mjs').Positionals | undefined} P
 * @param {import('./command.mjs').Command<F, P>} command
 * @param {readonly string[]} argv what follows the script's name
 * @returns {import('./command.mjs').Options<F, P>}
 * @throws {UsageError}
 */
export function parseCommandLine(command, argv) {
  const names = new Map(Object.keys(command.flags).map((name) => [flagName(name), name]));
  refuseFlagsOfNpm(command, [...names.keys()]);
  /** @type {Record<string, unknown>} */
  const given = {};
  /** @type {string[]} */
  const positionals = [];
  for (const token of tokensOf(command, argv)) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      // Word processors make a long dash of two short ones.
      if (/^[‐-―−]/.test(token.value)) throw unknownFlag(command, token.value);
      positionals.push(token.value);
      continue;
    }
    const name = token.rawName.startsWith('--') ? names.get(token.name) : undefined;
    const flag = name === undefined ? undefined : command.flags[name];
    if (name === undefined || !flag) throw unknownFlag(command, argv[token.index] ?? token.rawName);
    if (name in given) throw new UsageError(`--${token.name} is given more than once. Give it once.`);
    given[name] = readValue(flag, token);
  }
  checkPositionals(command, positionals);
  const absent = Object.entries(command.flags).map(([name, flag]) => [name, flag.absent]);
  const options = /** @type {import('./command.mjs').Options<F, P>} */ (
    /** @type {unknown} */ ({ ...Object.fromEntries(absent), ...given, positionals })
  );
  const problem = command.check?.(options);
  if (problem) throw new UsageError(`${problem}\n${whereHelpIs(command)}`);
  return options;
}

/**
 * @param {import('./command.mjs').AnyCommand} command
 * @param {readonly string[]} argv
 */
function tokensOf({ flags }, argv) {
  const options = Object.entries(flags).map(([name, { placeholder }]) => [
    flagName(name),
    { type: placeholder ? 'string' : 'boolean' },
  ]);
  return parseArgs({ args: [...argv], options: Object.fromEntries(options), strict: false, tokens: true })
    .tokens;
}

/**
 * @param {import('./command.mjs').Flag<unknown, unknown>} flag
 * @param {{ name: string, value?: string, inlineValue?: boolean }} token
 */
function readValue(flag, { name, value, inlineValue }) {
  if (!flag.placeholder) {
    if (value === undefined) return flag.read('');
    throw new UsageError(`--${name} takes no value. Write --${name} alone, or leave it out.`);
  }
  // What follows is the next flag, not a value; one that begins with a dash is written --name=-value.
  const isNextFlag = !inlineValue && value !== undefined && /^-\D/.test(value);
  if (!value?.trim() || isNextFlag)
    throw new UsageError(`--${name} needs a value, as in: --${name} ${flag.example}`);
  const read = flag.read(value);
  if (read !== undefined) return read;
  throw new UsageError(`--${name} ${shown(value)} is not possible: give ${flag.expected}.`);
}

/**
 * @param {import('./command.mjs').AnyCommand} command
 * @param {readonly string[]} found
 */
function checkPositionals(command, found) {
  const { name, flags, positionals } = command;
  const [first, second] = found;
  if (positionals?.count === 'any') return;
  if (positionals) {
    if (first === undefined)
      throw new UsageError(
        `${positionals.name} is missing: ${name} -- ${positionals.name} (${positionals.meaning}).`,
      );
    if (second === undefined) return;
    throw new UsageError(`"${shown(second)}" is one too many: ${name} takes one ${positionals.name}.`);
  }
  if (first === undefined) return;
  const [example] = Object.entries(flags);
  throw new UsageError(
    `"${shown(first)}" is not expected. ` +
      (example
        ? `${name} takes flags only, written after --, as in: ${name} -- --${flagName(example[0])}${example[1].placeholder ? ' …' : ''}`
        : `${name} takes no arguments.`),
  );
}

/**
 * npm keeps `npm start --parts=50000` for itself and hands it on like one of its own settings.
 *
 * @param {import('./command.mjs').AnyCommand} command
 * @param {readonly string[]} flags
 */
function refuseFlagsOfNpm({ name }, flags) {
  if (!name.startsWith('npm')) return;
  const taken = flags.find(
    (flag) => !NPM_SETTINGS.has(flag) && process.env[`npm_config_${flag.replaceAll('-', '_')}`] !== undefined,
  );
  if (!taken) return;
  throw new UsageError(
    `npm took --${taken} for a flag of its own. Write -- before it: ${name} -- --${taken} …`,
  );
}

/**
 * @param {import('./command.mjs').AnyCommand} command
 * @param {string} typed
 */
function unknownFlag(command, typed) {
  const [word = typed] = typed.split('=');
  const known = [...Object.keys(command.flags).map(flagName), 'help'];
  const near = nearest(word.replace(/^[-‐-―−]+/, ''), known);
  const remedy = near
    ? `Did you mean --${near}?`
    : `${command.name} has ${known.length === 1 ? 'no flag but --help' : known.map((name) => `--${name}`).join(', ')}.`;
  return new UsageError(`Unknown flag ${shown(word)}. ${remedy}\n${whereHelpIs(command)}`);
}

/** @param {import('./command.mjs').AnyCommand} command */
const whereHelpIs = ({ name }) => `${name} -- --help says what each flag means.`;

/**
 * A terminal would obey control characters.
 *
 * @param {string} text
 */
const shown = (text) => text.replaceAll(/\p{Cc}/gu, '�');
