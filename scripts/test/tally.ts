export interface Failure {
  /** What failed and where, such as `lib/money.test.ts:12 › rounds half to even`. */
  readonly name: string;
  readonly message: string;
}

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** As many as are known by name. */
  readonly failures: readonly Failure[];
}

/** Enough to see what was expected; the whole of it is where the test ran. */
const MESSAGE_LINES = 12;

/** Counts what was tested, over all stages. */
export class Tally {
  #passed = 0;
  #failed = 0;
  #skipped = 0;
  readonly #failures: Failure[] = [];

  add({ passed = 0, failed = 0, skipped = 0, failures = [] }: Partial<TestCounts>): void {
    this.#passed += passed;
    this.#failed += failed;
    this.#skipped += skipped;
    this.#failures.push(...failures);
  }

  /** A stage that counts as one test. */
  check(name: string, succeeded: boolean): void {
    this.add(succeeded ? { passed: 1 } : { failed: 1, failures: [{ name, message: '' }] });
    console.log(`${succeeded ? '✔' : '✖'} ${name}`);
  }

  /** Nothing failed, and something was tested. */
  get succeeded(): boolean {
    return this.#failed === 0 && this.#passed > 0;
  }

  get hasFailed(): boolean {
    return this.#failed > 0;
  }

  /** What failed, said again where a long output ends; the counts in its last line. */
  toString(): string {
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : '';
    const counts = `${this.#passed} passed, ${this.#failed} failed${skipped}`;
    return [...this.#failures.map(failureText), counts].join('\n');
  }
}

function failureText({ name, message }: Failure): string {
  const lines = message.split('\n').slice(0, MESSAGE_LINES);
  return [`✖ ${name}`, ...lines.filter((line) => line.trim() !== '').map((line) => `    ${line}`)].join('\n');
}
