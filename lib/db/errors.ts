/** The database cannot be reached. Nothing is wrong with the request: it can be repeated. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';

  constructor(statementName: string, options?: ErrorOptions) {
    super(`The database cannot be reached (${statementName}).`, options);
  }
}

/** The database is there and did not get to the statement in time. It can be repeated a little later. */
export class DatabaseBusyError extends Error {
  override readonly name = 'DatabaseBusyError';

  constructor(statementName: string, options?: ErrorOptions) {
    super(`The database has too much to do (${statementName}).`, options);
  }
}

export const DATABASE_AWAY = 'MILLRACE_DATABASE_AWAY';

/** The server was not asked, as it is known to be away (`server-breaker.ts`). */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError';
  readonly code = DATABASE_AWAY;

  constructor() {
    super('The database is known to be away and was not asked.');
  }
}
