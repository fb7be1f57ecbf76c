interface Claim {
  readonly done: Promise<void>;
  readonly end: () => void;
  /** Whether the other processes wait for it too. */
  isShared: boolean;
}

/** What this process is rendering, or waiting for: one reader of each key, for whom its others wait. */
export class Claims {
  readonly #limitMs: number;
  readonly #claims = new Map<string, Claim>();

  /** @param limitMs after which a claim ends by itself */
  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  isTaken(key: string): boolean {
    return this.#claims.has(key);
  }

  /** Settles when the claim on `key` ends; undefined where there is none. */
  underWay(key: string): Promise<void> | undefined {
    return this.#claims.get(key)?.done;
  }

  take(key: string): void {
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => this.#claims.get(key) === claim && this.end(key), this.#limitMs);
    timer.unref();
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const claim: Claim = { done, end, isShared: false };
    this.#claims.set(key, claim);
  }

  markShared(key: string): void {
    const claim = this.#claims.get(key);
    if (claim) claim.isShared = true;
  }

  /** @returns whether there was one that is held against the other processes too */
  end(key: string): boolean {
    const claim = this.#claims.get(key);
    this.#claims.delete(key);
    claim?.end();
    return claim?.isShared ?? false;
  }
}
