// @ts-check
import { flagName } from './command.mjs';

/** @typedef {import('./command.mjs').AnyCommand} AnyCommand */

/**
 * What `--help` prints: how to call it, what it does, and every flag with its meaning and default.
 *
 * @param {AnyCommand} command
 */
export function helpText(command) {
  const { summary, positionals, notes } = command;
  const rows = Object.entries(command.flags).map(([name, { placeholder, meaning, defaultText }]) => [
    `--${flagName(name)}${placeholder ? ` ${placeholder}` : ''}`,
    defaultText ? `${meaning} (default: ${defaultText})` : meaning,
  ]);
  rows.push(['-h, --help', 'prints this and does nothing else']);
  if (positionals) rows.unshift([positionals.name, positionals.meaning]);
  const width = Math.max(...rows.map(([left = '']) => left.length));
  return [
    usageLine(command),
    '',
    summary,
    '',
    ...rows.map(([left = '', right]) => `  ${left.padEnd(width)}  ${right}`),
    ...(notes ? ['', notes] : []),
  ].join('\n');
}

/** @param {AnyCommand} command */
export function usageLine({ name, flags, positionals }) {
  const words = [
    ...(positionals ? [positionals.count === 'one' ? positionals.name : `[${positionals.name} …]`] : []),
    ...(Object.keys(flags).length > 0 ? ['[flags]'] : []),
  ];
  return `Usage: ${name}${words.length > 0 ? ` -- ${words.join(' ')}` : ''}`;
}
