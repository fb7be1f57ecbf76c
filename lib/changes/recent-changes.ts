import type { SequencedChange } from './sequenced-change.ts';

/** The changes that came last, as many as there is room for. */
export class RecentChanges {
  readonly #room: number;
  #changes: SequencedChange[] = [];
  #since = 0;

  constructor(room: number) {
    this.#room = room;
  }

  /** Forgets everything; from `seq` on all is remembered. */
  restart(seq: number): void {
    this.#changes = [];
    this.#since = seq;
  }

  /** @param changes in order, after all that were added before */
  add(changes: readonly SequencedChange[]): void {
    for (const change of changes) this.#changes.push(change);
    // Now and then, so that adding stays cheap.
    if (this.#changes.length <= 2 * this.#room) return;
    const gone = this.#changes.length - this.#room;
    this.#since = this.#changes[gone - 1]?.seq ?? this.#since;
    this.#changes = this.#changes.slice(gone);
  }

  /** What changed after `seq`, in order; undefined where some of it is forgotten. */
  after(seq: number): readonly SequencedChange[] | undefined {
    if (seq < this.#since) return undefined;
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#changes[middle] as SequencedChange).seq <= seq) low = middle + 1;
      else high = middle;
    }
    return this.#changes.slice(low);
  }
}
