/** Classes 08 (connection), 57P (shutdown, crash) and 53 (too many connections) of PostgreSQL, and sockets' own codes. */
const CONNECTION_CODES = /^(08|57P|53)|^(ECONN|EPIPE|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EAI_AGAIN|ENOENT)/;
/** What `pg` says without a code. */
const CONNECTION_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered|Query read timeout/;

/** Of these, what an established connection says when its server process was ended or is gone. */
const BROKEN_CODES = /^(57P0[12]|ECONNRESET|EPIPE)/;
const BROKEN_MESSAGES = /Connection terminated unexpectedly|Client has encountered/;

/** Whether the database could not be reached, or was lost in the middle. */
export const isConnectionFailure = (error: unknown): boolean =>
  says(error, CONNECTION_CODES, CONNECTION_MESSAGES);

/** Whether an established connection turned out to be dead. */
export const isBrokenConnection = (error: unknown): boolean => says(error, BROKEN_CODES, BROKEN_MESSAGES);

function says(error: unknown, codes: RegExp, messages: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return codes.test(code) || messages.test(error.message);
}
