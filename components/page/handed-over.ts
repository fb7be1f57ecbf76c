/**
 * Content of pages on its way from React's server render, which makes it, to its render of HTML, which writes it. Both
 * happen in one process but in two module graphs, so it is kept where both see it. Handed over this way and not as a
 * property, it is in the document once: React's page data would repeat all of it (decision 15).
 */
interface HandedOver {
  readonly html: string;
  /** Renders that have not taken it yet. */
  waiting: number;
  at: number;
}

declare global {
  var millraceHandedOver: Map<string, HandedOver> | undefined;
}

/** So many may stay after they were taken: a render that starts again takes them again. */
const MOST_TAKEN = 32;
/** A render that has not come for its content by then asked for page data alone, or is gone. */
const TAKEN_WITHIN_MS = 60_000;

const contents = (): Map<string, HandedOver> => {
  globalThis.millraceHandedOver ??= new Map();
  return globalThis.millraceHandedOver;
};

/** Keeps content until the page with this id is written. */
export function handOver(id: string, html: string): void {
  const all = contents();
  const before = all.get(id);
  all.delete(id);
  all.set(id, { html, waiting: (before?.waiting ?? 0) + 1, at: Date.now() });
  for (const [one, { waiting, at }] of all) {
    if (all.size <= MOST_TAKEN) return;
    if (waiting <= 0 || Date.now() - at > TAKEN_WITHIN_MS) all.delete(one);
  }
}

/** @throws RangeError for content that nobody handed over */
export function takeOver(id: string): string {
  const content = contents().get(id);
  if (!content) throw new RangeError(`The content ${id} of a page was not handed over.`);
  content.waiting--;
  return content.html;
}
