/** The catalogue could not be loaded; what was there before is still there. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}
