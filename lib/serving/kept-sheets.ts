import type { ComposedSheet } from '../pictures/compose-sheet.ts';
import type { PictureStore } from '../pictures/picture-store.ts';
import type { SheetFile } from '../pictures/sheet-file.ts';

/** Some 1,000 sheets. */
const MOST_BYTES = 16_000_000;
/** What nobody waits for any more in half a second: about 50 ms of a processor each. */
const MOST_WAITING = 32;
/** Pictures that were not there when it was composed may be there now. */
const INCOMPLETE_MS = 10_000;

/** So many sheets are being composed that this one would come too late. */
export class TooManySheetsError extends Error {
  override readonly name = 'TooManySheetsError';
}

interface KeptSheet extends ComposedSheet {
  readonly composedAt: number;
}

/**
 * Sheets as they were composed, by name, one at a time and each once, however many ask for it. The least recently asked
 * for go first.
 */
export class KeptSheets {
  readonly #store: PictureStore;
  readonly #mostBytes: number;
  #kept = new Map<string, KeptSheet>();
  #underWay = new Map<string, Promise<KeptSheet>>();
  #last: Promise<unknown> = Promise.resolve();
  #bytes = 0;

  constructor(store: PictureStore, mostBytes: number = MOST_BYTES) {
    this.#store = store;
    this.#mostBytes = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** @throws PictureStoreError, TooManySheetsError */
  async get(name: string, file: SheetFile): Promise<ComposedSheet> {
    const kept = this.#kept.get(name);
    if (kept) {
      this.#drop(name, kept);
      if (kept.isWhole || performance.now() - kept.composedAt < INCOMPLETE_MS) return this.#keep(name, kept);
    }
    return this.#underWay.get(name) ?? this.#compose(name, file);
  }

  #compose(name: string, file: SheetFile): Promise<KeptSheet> {
    if (this.#underWay.size >= MOST_WAITING)
      throw new TooManySheetsError(`${MOST_WAITING} sheets of pictures are being composed.`);
    const composed = this.#last
      // The library takes 15 MB and a moment to load; a server whose edge keeps the sheets never needs it.
      .then(() => import('../pictures/compose-sheet.ts'))
      .then(({ composeSheet }) => composeSheet(file, this.#store))
      .then((sheet) => this.#keep(name, { ...sheet, composedAt: performance.now() }))
      .finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, composed);
    this.#last = composed.catch(() => {});
    return composed;
  }

  #keep(name: string, sheet: KeptSheet): KeptSheet {
    this.#kept.set(name, sheet);
    this.#bytes += sheet.content.byteLength;
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(oldest, one);
    }
    return sheet;
  }

  #drop(name: string, { content }: KeptSheet): void {
    this.#kept.delete(name);
    this.#bytes -= content.byteLength;
  }
}
