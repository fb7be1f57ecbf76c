/** Something that was rendered, and up to which change it is known to be true. */
export interface Entry<Value> {
  readonly value: Value;
  /** What it shows; a later change of any of these makes it untrue. */
  readonly tags: readonly string[];
  /** The change that the process knew of before it began to render. */
  readonly seq: number;
  /** Milliseconds by the clock of who made it. For lifetimes only: what is true is not a matter of time. */
  readonly madeAt: number;
  readonly lifetimeMs: number;
  /** What it takes in memory. */
  readonly bytes: number;
}

/** Milliseconds since 1970 that never go back while the process runs; Next judges ages by the same. */
export const now = (): number => performance.timeOrigin + performance.now();
