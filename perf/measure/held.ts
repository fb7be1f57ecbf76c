import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BudgetError } from './budget-error.ts';
import { parseHeldRun } from './held-run.ts';
import { RESULTS_DIRECTORY, writeResult } from './results.ts';
import { commit, type Machine, machine } from './surroundings.ts';

/** What `value` and `limit` of a figure are in. */
export type Unit = 'bytes' | 'ms' | 'count' | 'ratio' | 'score' | 'per second';

/** A figure and the limit that it is held against. */
export interface Held {
  /** Unique in its suite, such as `list: HTML`. */
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly limit: number;
  /** Whether the figure may be at most the limit, or has to be at least it. */
  readonly side: 'at most' | 'at least';
  /** Of a ratio of times: its mean, and the milliseconds that 75 of 100 stayed within. They are told and decide nothing. */
  readonly times?: { readonly ratio: number; readonly p75Ms: number; readonly referenceP75Ms: number };
  /** What a reader needs to mend it when it breaks: the script, element or request that is to blame. */
  readonly culprit?: string;
}

/** The figures of one run of one command. */
export interface HeldRun {
  /** ISO 8601. */
  readonly at: string;
  readonly commit: string;
  /** What it was measured on; undefined where a run of old does not say. */
  readonly machine?: Machine;
  /** Such as `bundle`, `pages`, `lighthouse`; of one size of catalogue, such as `queries-1000000`. */
  readonly suite: string;
  readonly held: readonly Held[];
}

export const TREND_FILE = 'trend.jsonl';

export const isBroken = ({ value, limit, side }: Held): boolean =>
  !(side === 'at most' ? value <= limit : value >= limit);

/** Keeps the figures of a run: the last ones of the suite, and one line of the trend. */
export function recordHeld(suite: string, held: readonly Held[]): void {
  const run: HeldRun = { at: new Date().toISOString(), commit: commit(), machine: machine(), suite, held };
  writeResult(`held-${suite}.json`, run);
  mkdirSync(RESULTS_DIRECTORY, { recursive: true });
  const lean = held.map(({ culprit, ...figure }) => figure);
  // On a line of its own, whatever a killed process left behind.
  appendFileSync(join(RESULTS_DIRECTORY, TREND_FILE), `\n${JSON.stringify({ ...run, held: lean })}\n`);
}

/** Every run so far, oldest first. A line that a killed process left half written counts as none. */
export function readTrend(directory = RESULTS_DIRECTORY): HeldRun[] {
  const path = join(directory, TREND_FILE);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : (parseHeldRun(line) ?? [])));
}

/** @throws BudgetError naming each figure that breaks its limit, by how much and what is to blame */
export function failWhereBroken(held: readonly Held[]): void {
  const broken = held.filter(isBroken).map(brokenText);
  if (broken.length > 0) throw new BudgetError(broken);
}

/** A broken figure in a sentence. */
export function brokenText({ name, value, unit, limit, side, culprit }: Held): string {
  const [is, may] = [value, limit].map((amount) => amountText(amount, unit));
  return `${name} is ${is}; ${side} ${may} is allowed.${culprit ? ` ${culprit}` : ''}`;
}

export function amountText(amount: number, unit: Unit): string {
  if (unit === 'bytes') return `${amount.toLocaleString('en-US')} bytes`;
  // 0.998 of something is not all of it.
  const decimals = unit === 'ratio' ? 3 : 2;
  const figure = amount.toLocaleString('en-US', {
    maximumFractionDigits: Math.abs(amount) < 10 ? decimals : 0,
  });
  return unit === 'count' || unit === 'ratio' || unit === 'score' ? figure : `${figure} ${unit}`;
}
