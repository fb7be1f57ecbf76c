/**
 * - `empty`: nothing was typed
 * - `number`: `about` is no number
 * - `unit`: `about` is no unit of this attribute, or a number that means nothing without one
 * - `ambiguous`: `about` may be a thousand or a decimal (1,000; in German 1.000 too)
 * - `order`: the upper bound is below the lower one
 * - `long`: more was typed than a range needs
 */
export type RangeProblem = 'empty' | 'number' | 'unit' | 'ambiguous' | 'order' | 'long';

/** Why what was typed is no range; {@link quantityRange} answers with it. */
export class UnreadableRangeError extends Error {
  override readonly name = 'UnreadableRangeError';
  readonly problem: RangeProblem;
  readonly about: string;

  constructor(problem: RangeProblem, about: string) {
    super(`${problem}: ${about}`);
    this.problem = problem;
    this.about = about;
  }
}
