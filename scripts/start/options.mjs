import { parseArgs } from 'node:util';
import { DEFAULT_DATA_DIR, DEFAULT_HOST, DEFAULT_PORT, MAX_PORT } from '../../lib/env-defaults.mjs';

export const MIN_PARTS = 10_000;
export const MAX_PARTS = 10_000_000;
export const DEFAULT_PARTS = 1_000_000;

const FLAGS = {
  port: `N           port of the site (default ${DEFAULT_PORT})`,
  host: `ADDRESS     address to listen on (default ${DEFAULT_HOST}; 0.0.0.0 serves other machines too)`,
  parts: `N          size of the demo catalogue, ${inWords(MIN_PARTS)} to ${inWords(MAX_PARTS)} (default ${inWords(DEFAULT_PARTS)})`,
  'data-dir': `DIR     folder for the embedded database and the logs (default ${DEFAULT_DATA_DIR})`,
};

/**
 * @typedef {{ port?: number, host?: string, parts?: number, dataDir?: string, help: boolean }} StartOptions
 * @typedef {keyof typeof FLAGS} Flag
 */

/** A flag that is unknown or has a value it cannot have; the message says what it may be. */
export class OptionError extends Error {
  name = 'OptionError';
}

/**
 * @param {readonly string[]} argv what follows the script's name
 * @param {string} command for examples, such as `npm start`
 * @param {readonly Flag[]} [allowed] those of the flags that the command has
 * @returns {StartOptions}
 * @throws {OptionError}
 */
export function parseStartOptions(argv, command, allowed = ['port', 'host', 'parts', 'data-dir']) {
  for (const flag of allowed) {
    // npm keeps `npm start --parts=50000` for itself and hands it on like one of its own settings.
    if (process.env[`npm_config_${flag.replace('-', '_')}`] !== undefined && command.startsWith('npm')) {
      throw new OptionError(
        `npm took --${flag} for a flag of its own. Write -- before it: ${command} -- --${flag} …`,
      );
    }
  }
  /** @type {StartOptions} */
  const options = { help: false };
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: Object.fromEntries(allowed.map((name) => [name, { type: /** @type {const} */ ('string') }])),
  });
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      throw new OptionError(
        `"${token.value}" is not expected. Flags are written after --, as in: ${command} -- --${allowed[0]} …`,
      );
    }
    if (token.name === 'help' || token.name === 'h') {
      options.help = true;
      continue;
    }
    const flag = allowed.find((name) => name === token.name);
    if (!flag) {
      throw new OptionError(
        `${token.rawName} is not a flag of ${command}. Its flags are:\n${usage(allowed)}`,
      );
    }
    if (!token.value?.trim())
      throw new OptionError(`--${flag} needs a value, as in: --${flag} ${example(flag)}`);
    if (flag === 'port') options.port = parsePort(token.value);
    else if (flag === 'parts') options.parts = parseParts(token.value);
    else if (flag === 'host') options.host = token.value;
    else options.dataDir = token.value;
  }
  return options;
}

/** @param {readonly Flag[]} [allowed] */
export function usage(allowed = ['port', 'host', 'parts', 'data-dir']) {
  return allowed.map((name) => `  --${name} ${FLAGS[name]}`).join('\n');
}

/**
 * Digits, also grouped (1,000,000 or 1_000_000), or with k or m for thousands and millions.
 *
 * @param {string} text
 */
function parseParts(text) {
  const match = /^(\d{1,3}(?:[,_]\d{3})+|\d+)([km]?)$/i.exec(text.trim());
  const unit = { '': 1, k: 1_000, m: 1_000_000 }[match?.[2]?.toLowerCase() ?? ''] ?? 1;
  const parts = Number(match?.[1]?.replaceAll(/[,_]/g, '')) * unit;
  if (parts >= MIN_PARTS && parts <= MAX_PARTS) return parts;
  throw new OptionError(
    `--parts ${text} is not possible: give a whole number from ${inWords(MIN_PARTS)} to ${inWords(MAX_PARTS)}.`,
  );
}

/** @param {string} text */
function parsePort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= MAX_PORT) return port;
  throw new OptionError(`--port ${text} is not possible: give a whole number from 1 to ${MAX_PORT}.`);
}

/** @param {Flag} flag */
function example(flag) {
  return { port: '3001', host: '0.0.0.0', parts: '50000', 'data-dir': '/var/lib/millrace' }[flag];
}

/** @param {number} count */
function inWords(count) {
  return count.toLocaleString('en-US');
}
