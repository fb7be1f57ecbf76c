import { hostname } from 'node:os';
import { isatty } from 'node:tty';
import { destination, pino, stdTimeFunctions } from 'pino';
import { release } from '../release.ts';
import type { ErrorFields } from './error-fields.ts';

export type Level = 'info' | 'warn' | 'error' | 'fatal';

/** What is written of an event, clean already. */
export interface Line {
  readonly event: string;
  readonly message?: string;
  readonly repeated?: number;
  readonly err?: ErrorFields;
  readonly requestId?: string;
  readonly [field: string]: unknown;
}

export type LineWriter = (level: Level, line: Line) => void;

const STDOUT = 1;
/** Of what cannot be written at the moment; more is dropped. */
const MAX_WAITING_BYTES = 1_000_000;
/** Within a line of text. */
const FRAMES_SHOWN = 5;

/**
 * Writes to the standard output: JSON, a line an event, or for people where it is a terminal. A line is written before
 * the call returns, so that a crash loses none; no line that cannot be written stops or ends the process.
 */
export function openLineWriter(format = process.env.MILLRACE_LOG_FORMAT ?? 'auto'): LineWriter {
  const isText = format === 'text' || (format !== 'json' && isatty(STDOUT));
  const target = destination({
    dest: STDOUT,
    sync: true,
    maxLength: MAX_WAITING_BYTES,
    // Blocks the process until a stalled reader goes on, otherwise.
    retryEAGAIN: () => false,
  });
  // A full disk, or a terminal that is gone: the next line tries again.
  target.on('error', () => {});
  if (isText) return (level, line) => void target.write(textOf(level, line));
  const logger = pino(
    {
      messageKey: 'message',
      base: { pid: process.pid, instance: instanceName(), release: release() },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      // Errors are described by error-fields.ts.
      errorKey: 'unused',
      serializers: { err: (err) => err },
    },
    // Not the target itself: pino would flush it after a fatal line, which never ends on a full disk.
    { write: (line) => void target.write(line) },
  );
  return (level, line) => logger[level](line);
}

const instanceName = (): string => `${hostname()}:${process.env.PORT ?? ''}`;

/** A line for people, and where an error came from. */
export function textOf(
  level: Level,
  { event, message, repeated, err, method, target, requestId }: Line,
): string {
  const said = [message, err && `${err.type}: ${err.message}`, err?.cause && `(${err.cause.message})`];
  const about = [
    repeated && `${repeated} times since the last line`,
    target && `${method} ${target}`,
    requestId && `request ${requestId}`,
  ];
  const notes = about.filter(Boolean).join(', ');
  const time = new Date().toLocaleTimeString('en-GB');
  const head = `${time} ${level} ${event}: ${said.filter(Boolean).join(' ')}${notes && ` [${notes}]`}\n`;
  if (level !== 'error' && level !== 'fatal') return head;
  const frames = err?.stack?.split('\n').slice(0, FRAMES_SHOWN) ?? [];
  return head + frames.map((frame) => `${frame}\n`).join('');
}
