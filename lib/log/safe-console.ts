import { formatWithOptions } from 'node:util';
import { redact } from './redact.ts';
import { safeLines } from './safe-text.ts';

/**
 * Makes what a command prints by `console` safe for a terminal, whatever file names and texts of the database are in it:
 * lines and letters only, and no secret of its settings.
 */
export function makeConsoleSafe(): void {
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    const print = console[method].bind(console);
    console[method] = (...args: unknown[]) =>
      print('%s', safeLines(redact(formatWithOptions({ colors: false }, ...args))));
  }
}
