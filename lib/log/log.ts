import { type RenderedRequest, renderContext } from '../cache-policy/render-context.ts';
import { cleanText, codeOf, errorFields } from './error-fields.ts';
import { type Level, type LineWriter, openLineWriter } from './line-writer.ts';
import { Repeats } from './repeats.ts';
import { requestIdOf } from './request-id.ts';

/** What happened. Strings are made safe, so that anything may be in them. */
export interface LogEntry {
  /** What programs look for: a constant in the source, like `picture.read-failed`. */
  readonly event: string;
  /** A sentence for people. */
  readonly message?: string;
  readonly err?: unknown;
  /** That was being answered, where the log cannot know by itself (`render-context.ts`). */
  readonly request?: RenderedRequest;
  /** Tells apart for counting what event and error do not; not written. */
  readonly kind?: string;
  readonly [field: string]: unknown;
}

interface Noted {
  readonly level: Level;
  readonly entry: LogEntry;
  /** That was being answered. */
  readonly request: RenderedRequest | undefined;
}

export interface Log {
  /** Of the same kind (event, class and code of the error) a line a minute, with their number; the same below. */
  info(entry: LogEntry): void;
  warn(entry: LogEntry): void;
  error(entry: LogEntry): void;
  /** Written at once, always. */
  fatal(entry: LogEntry): void;
  /** Writes what was counted so far. */
  flush(): void;
}

/** A log that writes its lines by `writeLine`. */
export function createLog(writeLine: LineWriter): Log {
  const write = ({ level, entry, request }: Noted, repeated?: number): void => {
    const { event, err, kind: _kind, request: _request, ...fields } = entry;
    writeLine(level, {
      event,
      ...(request && requestFields(request)),
      ...cleaned(fields),
      ...(repeated && { repeated }),
      ...(err !== undefined && { err: errorFields(err) }),
    });
  };
  const repeats = new Repeats<Noted>(write);
  const noted = (level: Level, entry: LogEntry): Noted => ({
    level,
    entry,
    request: entry.request ?? renderContext()?.request,
  });
  const counted = (level: Level) => (entry: LogEntry) =>
    repeats.add(kindOf(level, entry), noted(level, entry));
  return {
    info: counted('info'),
    warn: counted('warn'),
    error: counted('error'),
    fatal: (entry) => write(noted('fatal', entry)),
    flush: () => repeats.flush(),
  };
}

function kindOf(level: Level, { event, err, kind = '' }: LogEntry): string {
  const of = err instanceof Error ? `${err.name} ${codeOf(err)}` : '';
  return `${level} ${event} ${of} ${kind}`;
}

const requestFields = (request: RenderedRequest) => ({
  requestId: requestIdOf(request),
  method: cleanText(request.method ?? ''),
  target: cleanText(request.url ?? ''),
});

function cleaned(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? cleanText(value) : value,
    ]),
  );
}

/** One a process: Next bundles this module once more for pages. */
const LOG = Symbol.for('millrace.log');
const shared = globalThis as { [LOG]?: Log };

function processLog(): Log {
  if (!shared[LOG]) {
    shared[LOG] = createLog(openLineWriter());
    process.on('exit', shared[LOG].flush);
  }
  return shared[LOG];
}

/** The process's log, opened at first use. */
export const log: Log = {
  info: (entry) => processLog().info(entry),
  warn: (entry) => processLog().warn(entry),
  error: (entry) => processLog().error(entry),
  fatal: (entry) => processLog().fatal(entry),
  flush: () => processLog().flush(),
};
