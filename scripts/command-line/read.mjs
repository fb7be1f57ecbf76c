// @ts-check
import { helpText } from './help.mjs';
import { parseCommandLine, UsageError, wantsHelp } from './parse.mjs';

/** Of a command that was called in a way that it does not understand; other failures exit with 1. */
export const USAGE_EXIT_CODE = 2;

/**
 * What this process was called with. Where help is asked for, or something is wrong, it is printed and the process ends.
 *
 * @template {import('./command.mjs').Flags} F
 * @template {import('./command.mjs').Positionals | undefined} P
 * @param {import('./command.mjs').Command<F, P>} command
 * @param {readonly string[]} [argv]
 * @returns {import('./command.mjs').Options<F, P>}
 */
export function readCommandLine(command, argv = process.argv.slice(2)) {
  try {
    if (!wantsHelp(argv)) return parseCommandLine(command, argv);
    console.log(helpText(command));
    process.exit(0);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exit(USAGE_EXIT_CODE);
  }
}
