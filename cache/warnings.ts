import { log } from '#lib/log/log.ts';

const PAUSE_MS = 60_000;

/** Says the same kind of thing once a minute, however often it happens. */
export class Warnings {
  readonly #say: (sentence: string, kind: string) => void;
  readonly #saidAt = new Map<string, number>();

  constructor(say: (sentence: string, kind: string) => void = toLog) {
    this.#say = say;
  }

  /** @param kind few different ones */
  warn(kind: string, sentence: string): void {
    const at = performance.now();
    if (at - (this.#saidAt.get(kind) ?? Number.NEGATIVE_INFINITY) < PAUSE_MS) return;
    this.#saidAt.set(kind, at);
    this.#say(sentence, kind);
  }
}

const toLog = (message: string, kind: string): void => log.warn({ event: `cache.${kind}`, message });
