import { redact } from './redact.ts';
import { safeLines, safeText } from './safe-text.ts';

const MAX_MESSAGE = 2_000;
const MAX_STACK = 6_000;
/** Before anything is looked for in it. What is cut off may end in half a secret, so the last word goes, too. */
const MAX_READ = 8_192;
const LAST_WORD = /\S+$/;
const MAX_WORD = 1_000;
/** An error's cause and the cause of that. */
const MAX_DEPTH = 3;

/** What a log says of an error: nothing that a library has hung onto it beyond its code, be it a request or settings. */
export interface ErrorFields {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** Next's, which a page shows as its reference. */
  readonly digest?: string;
  /** Where it was thrown, a line a frame. */
  readonly stack?: string;
  readonly cause?: ErrorFields;
}

/** Text as it may be logged: in one line, without secrets, of bounded length. */
export function cleanText(text: string): string {
  const clean = safeText(redact(bounded(text)));
  return clean.length > MAX_MESSAGE ? `${clean.slice(0, MAX_MESSAGE)}…` : clean;
}

function bounded(text: string): string {
  if (text.length <= MAX_READ) return text;
  const end = MAX_READ - MAX_WORD;
  return text.slice(0, end) + text.slice(end, MAX_READ).replace(LAST_WORD, '…');
}

/** Describes whatever was thrown. */
export function errorFields(thrown: unknown, depth = 1): ErrorFields {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: cleanText(asText(thrown)) };
  const { name, message, stack, cause } = thrown;
  const code = codeOf(thrown);
  const inner = cause ?? (thrown instanceof AggregateError ? thrown.errors[0] : undefined);
  return {
    type: cleanText(String(name)),
    message: cleanText(String(message)),
    ...(code && { code: cleanText(code) }),
    ...('digest' in thrown && { digest: cleanText(String(thrown.digest)) }),
    ...(stack && { stack: framesOf(stack) }),
    ...(inner !== undefined && depth < MAX_DEPTH && { cause: errorFields(inner, depth + 1) }),
  };
}

/** An error's `code`; '' where it has none. */
export function codeOf(error: Error): string {
  return 'code' in error && error.code !== undefined ? String(error.code) : '';
}

/** Without the message before them, which may have any number of lines. */
function framesOf(stack: string): string {
  const start = stack.indexOf('\n    at ');
  return start < 0 ? '' : safeLines(redact(bounded(stack.slice(start + 1)))).slice(0, MAX_STACK);
}

function asText(thrown: unknown): string {
  try {
    return typeof thrown === 'object' ? (JSON.stringify(thrown) ?? String(thrown)) : String(thrown);
  } catch {
    return 'something that cannot be shown';
  }
}
