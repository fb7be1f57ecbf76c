import type { Held, Unit } from '../measure/held.ts';
import type { TraceLimits } from './limits.ts';
import type { Transferred } from './playwright-requests.ts';
import type { Recorded } from './record.ts';

const MOST_NAMED = 4;

/** What was recorded, each count against its limit, with what is to blame. */
export function heldTraces(name: string, recorded: Recorded, limits: TraceLimits): Held[] {
  const { requests, scripts, forcedLayouts, nodes, listeners } = recorded;
  const byType = Map.groupBy(requests, ({ type }) => type);
  const types = [...new Set([...Object.keys(limits.bytes), ...byType.keys()])];
  const figure = (what: string, value: number, unit: Unit, limit: number, culprit: string): Held => ({
    ...{ name: `${name}: ${what}`, value, unit, limit, side: 'at most', culprit },
  });
  return [
    figure('requests', requests.length, 'count', limits.requests, kindsText(byType)),
    ...types.map((type) => {
      const own = byType.get(type) ?? [];
      return figure(`bytes of ${type}`, totalBytes(own), 'bytes', limits.bytes[type] ?? 0, largestText(own));
    }),
    figure('scripts evaluated', scripts.length, 'count', limits.scripts, scripts.join(', ')),
    figure('forced layouts', forcedLayouts.length, 'count', limits.forcedLayouts, forcedLayouts.join(', ')),
    figure('nodes', nodes, 'count', limits.nodes, 'Elements and texts; compare two heap snapshots.'),
    figure('listeners', listeners, 'count', limits.listeners, 'Compare two heap snapshots.'),
  ];
}

const totalBytes = (requests: readonly Transferred[]): number =>
  requests.reduce((sum, { bytes }) => sum + bytes, 0);

const kindsText = (byType: ReadonlyMap<string, readonly Transferred[]>): string =>
  [...byType]
    .map(([type, of]) => `${of.length} ${type} (${of.map(({ url }) => pathOf(url)).join(', ')})`)
    .join('; ');

const largestText = (requests: readonly Transferred[]): string =>
  [...requests]
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, MOST_NAMED)
    .map(({ url, bytes }) => `${pathOf(url)} ${bytes.toLocaleString('en-US')} bytes`)
    .join(', ');

const pathOf = (url: string): string => new URL(url).pathname;
