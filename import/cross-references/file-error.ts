/** The file as a whole cannot be taken in; the message says why and what to do. */
export class CrossReferenceFileError extends Error {
  // What scripts/start/run-command.ts shows without a stack.
  override readonly name = 'LoadError';
}
