import { type Problem, problem } from '../problem.ts';

/** The request cannot be answered as asked; {@link endpoint} turns it into a problem document. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(said: Problem) {
    super(`${said.title}: ${said.detail}`);
    this.problem = said;
  }

  toResponse(): Response {
    return problem(this.problem);
  }
}
