import type { Reporter, TestCase } from '@playwright/test/reporter';
import { type Held, recordHeld } from './held.ts';

/** Annotations of this type carry a figure of a suite. */
export const HELD_ANNOTATION = 'held';

/** Collects the figures that Playwright tests hold and keeps them, a record for each suite. */
export default class HeldReporter implements Reporter {
  readonly #suites = new Map<string, Held[]>();
  readonly #kept: readonly string[];

  /** @param options.suites those that are kept; the figures of others are not */
  constructor({ suites }: { readonly suites: readonly string[] }) {
    this.#kept = suites;
  }

  onTestEnd({ annotations }: TestCase): void {
    for (const { type, description } of annotations) {
      if (type !== HELD_ANNOTATION || description === undefined) continue;
      const { suite, figure } = JSON.parse(description, notMeasured) as { suite: string; figure: Held };
      this.#suites.set(suite, [...(this.#suites.get(suite) ?? []), figure]);
    }
  }

  onEnd(): void {
    for (const [suite, held] of this.#suites) if (this.#kept.includes(suite)) recordHeld(suite, held);
  }
}

/** JSON has no NaN, which is what a figure is that could not be measured. */
const notMeasured = (key: string, value: unknown): unknown =>
  key === 'value' && value === null ? Number.NaN : value;
