/** The database cannot be reached. Nothing is wrong with the request: it can be repeated. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';

  constructor(statementName: string, options?: ErrorOptions) {
    super(`The database cannot be reached (${statementName}).`, options);
  }
}
