import { type Held, isBroken } from '../measure/held.ts';
import type { SuiteRuns } from './read-runs.ts';

const MOST_POINTS = 20;

/** What one earlier run said of a budget. */
export interface Point {
  readonly at: string;
  readonly commit: string;
  readonly value: number;
}

/** A budget with what was measured last. */
export interface Row {
  readonly suite: string;
  /** What its name has before `: `; '' where it has none. */
  readonly group: string;
  readonly label: string;
  readonly held: Held;
  /** See {@link roomOf}. */
  readonly room: number | undefined;
  /** The last runs that know it, oldest first. */
  readonly trend: readonly Point[];
}

/** The budgets of a suite's last run: broken ones first, then those with the least room. */
export function rowsOf({ suite, last, all }: SuiteRuns): Row[] {
  const points = new Map<string, Point[]>();
  for (const { at, commit, held } of all)
    for (const figure of held) {
      const own = points.get(keyOf(figure)) ?? [];
      own.push({ at, commit, value: figure.value });
      points.set(keyOf(figure), own);
    }
  return last.held
    .map((held) => {
      const { group, label } = splitName(held.name);
      const trend = (points.get(keyOf(held)) ?? []).slice(-MOST_POINTS);
      return { suite, group, label, held, room: roomOf(held), trend };
    })
    .sort(byUrgency);
}

/** What was held in milliseconds once and as a ratio now has a trend of its own. */
const keyOf = ({ name, unit }: Held): string => `${unit} ${name}`;

export function splitName(name: string): { group: string; label: string } {
  const place = name.indexOf(': ');
  return place < 0
    ? { group: '', label: name }
    : { group: name.slice(0, place), label: name.slice(place + 2) };
}

/**
 * What is left until the limit, as a part of it; negative where it is broken. Undefined where the limit is also the
 * best that is possible (no requests, a score of 1), and where nothing was measured.
 */
export function roomOf({ value, limit, unit, side }: Held): number | undefined {
  if (!Number.isFinite(value) || !Number.isFinite(limit) || limit === 0) return undefined;
  if (unit === 'score' && limit === 1 && value === 1) return undefined;
  const room = (side === 'at most' ? limit - value : value - limit) / Math.abs(limit);
  return room === 0 ? 0 : room;
}

/** Broken before kept, little room before much, then as suites and names are sorted. */
export function byUrgency(one: Row, other: Row): number {
  return (
    Number(isBroken(other.held)) - Number(isBroken(one.held)) ||
    compare(roomRank(one), roomRank(other)) ||
    compare(one.suite, other.suite) ||
    compare(one.held.name, other.held.name)
  );
}

/** A broken one without a room is as broken as can be; a kept one is at its best. */
const roomRank = ({ held, room }: Row): number =>
  room ?? (isBroken(held) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);

function compare<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
