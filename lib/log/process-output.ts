import { format, stripVTControlCharacters } from 'node:util';
import { log } from './log.ts';

/** Enough to tell apart what a library says; numbers and names differ from time to time. */
const KIND_LENGTH = 60;
const VARYING = /\d+|"[^"]*"|'[^']*'|`[^`]*`|\S*[/\\]\S*/g;

const LEVELS = {
  log: 'info',
  info: 'info',
  dir: 'info',
  warn: 'warn',
  error: 'error',
  trace: 'error',
} as const;

/**
 * Leads everything into the log that this process, Next and its other libraries would print: `console`, what is written
 * to the standard streams directly, warnings of Node and errors that nobody caught. For `server.ts`, before Next is loaded.
 */
export function takeProcessOutput(): void {
  for (const [method, level] of Object.entries(LEVELS))
    Reflect.set(console, method, (...args: unknown[]) => noteConsole(level, args));
  console.debug = () => {};
  for (const stream of [process.stdout, process.stderr]) takeStream(stream);

  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.warn({ event: 'process.warning', err: warning }));
  process.on('uncaughtException', (error) => {
    // Next goes on after errors that nobody caught, and says them by `console`, once it is ready.
    if (process.listenerCount('uncaughtException') > 1) return;
    log.fatal({ event: 'process.uncaught-error', err: error });
    process.exit(1);
  });
}

function noteConsole(level: (typeof LEVELS)[keyof typeof LEVELS], args: readonly unknown[]): void {
  const err = args.find((arg) => arg instanceof Error);
  const message = stripVTControlCharacters(format(...args.filter((arg) => arg !== err))).trim();
  log[level]({ event: 'console', ...(message && { message }), err, kind: kindOf(message, err) });
}

/** By what the message is made of, since whoever says it has no name. */
function kindOf(message: string, err: Error | undefined): string {
  return `${message} ${err?.message ?? ''}`.replace(VARYING, '#').slice(0, KIND_LENGTH);
}

function takeStream(stream: NodeJS.WriteStream): void {
  stream.write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const message = stripVTControlCharacters(text).trim();
    if (message) log.warn({ event: 'console', message, kind: kindOf(message, undefined) });
    const callback = rest.find((argument) => typeof argument === 'function');
    if (callback) queueMicrotask(() => callback());
    return true;
  };
}
