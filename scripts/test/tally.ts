/** Counts what was tested, over all stages. */
export class Tally {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  add({ passed = 0, failed = 0, skipped = 0 }: { passed?: number; failed?: number; skipped?: number }): void {
    this.#passed += passed;
    this.#failed += failed;
    this.#skipped += skipped;
  }

  /** A stage that counts as one test. */
  check(name: string, succeeded: boolean): void {
    this.add(succeeded ? { passed: 1 } : { failed: 1 });
    console.log(`${succeeded ? '✔' : '✖'} ${name}`);
  }

  /** Nothing failed, and something was tested. */
  get succeeded(): boolean {
    return this.#failed === 0 && this.#passed > 0;
  }

  get hasFailed(): boolean {
    return this.#failed > 0;
  }

  toString(): string {
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : '';
    return `${this.#passed} passed, ${this.#failed} failed${skipped}`;
  }
}
