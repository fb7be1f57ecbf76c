import { DATABASE_AWAY } from './errors.ts';

/** Classes 08 (connection) and 57P (shutdown, crash) of PostgreSQL, sockets' own codes, and the breaker's. */
const CONNECTION_CODES = new RegExp(
  `^(08|57P|${DATABASE_AWAY})|^(ECONN|EPIPE|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EAI_AGAIN|ENOENT)`,
);
/** What `pg` says without a code. */
const CONNECTION_MESSAGES = /Connection terminated|timeout expired|Client has encountered|Query read timeout/;

/** Of these, what an established connection says when its server process was ended or is gone. */
const BROKEN_CODES = /^(57P0[12]|ECONNRESET|EPIPE)/;
const BROKEN_MESSAGES = /Connection terminated unexpectedly|Client has encountered/;

/** Class 53 (no connection, memory or disk left), and a statement that was cancelled as it took too long. */
const BUSY_CODES = /^(53|57014$)/;
/** What the pool says of who has waited in vain for one of its connections. */
const BUSY_MESSAGES = /timeout exceeded when trying to connect/;

/** Whether the database could not be reached, or was lost in the middle. */
export const isConnectionFailure = (error: unknown): boolean =>
  says(error, CONNECTION_CODES, CONNECTION_MESSAGES);

/** Whether an established connection turned out to be dead. */
export const isBrokenConnection = (error: unknown): boolean => says(error, BROKEN_CODES, BROKEN_MESSAGES);

/** Whether the database is there and has too much to do. */
export const isBusy = (error: unknown): boolean => says(error, BUSY_CODES, BUSY_MESSAGES);

function says(error: unknown, codes: RegExp, messages: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return codes.test(code) || messages.test(error.message);
}
