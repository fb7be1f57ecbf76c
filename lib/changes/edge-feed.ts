import type { SequencedChange } from './sequenced-change.ts';

/** More are dearer to follow one by one than to begin anew. */
export const MOST_EDGE_LINES = 5_000;

/** What an edge can have asked for: no line ends, nothing invisible. */
const PRINTABLE = /^[^\p{C}]+$/u;

/**
 * What an edge is told about changes: `part NUMBER`, `category SLUG`, `pages`, each once; `reset` alone where everything
 * changed, or too much, or (`changes` undefined) where it is not known what.
 */
export function edgeLines(changes: readonly SequencedChange[] | undefined): string[] {
  if (changes === undefined) return ['reset'];
  const lines = new Set<string>();
  for (const { kind, partNumber, categorySlug } of changes) {
    if (kind === 'all' || kind === 'catalogue') return ['reset'];
    if (kind === 'part' || kind === 'tag') lines.add('pages');
    if (partNumber !== undefined && PRINTABLE.test(partNumber)) lines.add(`part ${partNumber}`);
    if (categorySlug !== undefined) lines.add(`category ${categorySlug}`);
    if (lines.size > MOST_EDGE_LINES) return ['reset'];
  }
  return [...lines];
}
