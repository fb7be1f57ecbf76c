import type { ModuleBytes } from './module-graph.ts';

const NAMED = 5;
/** What the floor has too: the largest, and nothing that can be made smaller here. */
const OF_THE_PLATFORM = /^package next$|\(in next\)$|^Turbopack/;

export interface Grown {
  readonly module: string;
  readonly bytes: number;
  readonly isNew: boolean;
}

/** What is larger than it was, the most first. */
export function grown(before: ModuleBytes, now: ModuleBytes): Grown[] {
  return Object.entries(now)
    .map(([module, bytes]) => ({
      module,
      bytes: bytes - (before[module] ?? 0),
      isNew: before[module] === undefined,
    }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes || a.module.localeCompare(b.module, 'en'));
}

/** The same in a sentence; where nothing grew, what there is most of. */
export function growthText(before: ModuleBytes, now: ModuleBytes): string {
  const larger = grown(before, now);
  if (larger.length === 0) {
    const most = grown({}, now)
      .filter(({ module }) => !OF_THE_PLATFORM.test(module))
      .slice(0, NAMED)
      .map(({ module, bytes }) => `${module} ${figure(bytes)}`);
    return `Nothing grew since perf/bundle/modules.json was written; the largest of the site’s own are ${most.join(', ')}.`;
  }
  const named = larger
    .slice(0, NAMED)
    .map(({ module, bytes, isNew }) => `${module} +${figure(bytes)}${isNew ? ' (new)' : ''}`);
  const others = larger.slice(NAMED).reduce((sum, { bytes }) => sum + bytes, 0);
  const rest = others > 0 ? `, ${larger.length - NAMED} more +${figure(others)}` : '';
  return `Grew, minified bytes: ${named.join(', ')}${rest}.`;
}

const figure = (bytes: number): string => bytes.toLocaleString('en-US');
