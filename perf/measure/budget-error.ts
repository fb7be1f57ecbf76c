import { inspect } from 'node:util';

/** At least one budget is broken; the message names each. */
export class BudgetError extends Error {
  override readonly name = 'BudgetError';

  constructor(broken: readonly string[]) {
    super(`Broken budgets:\n${broken.map((line) => `  ${line}`).join('\n')}`);
  }

  /** Where it was thrown is of no interest. */
  [inspect.custom](): string {
    return this.message;
  }
}
