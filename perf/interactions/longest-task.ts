import type { Reaction, TraceEvent } from './trace.ts';

export interface Task {
  readonly ms: number;
  /** Script and function that took most of it, and what else it did, in words. */
  readonly blame: string;
}

const STYLE = ['UpdateLayoutTree', 'RecalculateStyles'];
const LAYOUT = ['Layout'];
const PAINT = ['PrePaint', 'Paint', 'Layerize', 'Commit'];
const PARSING = ['ParseHTML'];
const SCRIPT = [
  'FunctionCall',
  'EvaluateScript',
  'v8.compile',
  'RunMicrotasks',
  'FireAnimationFrame',
  'TimerFire',
];

/** The longest task of the main thread in a trace, of which nothing is a task of 0 ms. */
export function longestTask({ onMain }: Reaction): Task {
  const longest = onMain
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .reduce<TraceEvent | undefined>(
      (most, task) => ((task.dur ?? 0) > (most?.dur ?? 0) ? task : most),
      undefined,
    );
  if (!longest) return { ms: 0, blame: '' };
  return { ms: (longest.dur ?? 0) / 1000, blame: blame(longest, onMain) };
}

/** What took the time between two moments of the main thread, in words. */
export function blame(
  { ts, dur = 0 }: Pick<TraceEvent, 'ts' | 'dur'>,
  onMain: readonly TraceEvent[],
): string {
  const within = onMain.filter((event) => event.ph === 'X' && event.ts >= ts && event.ts < ts + dur);
  const parts = (
    [
      ['script', SCRIPT],
      ['style', STYLE],
      ['layout', LAYOUT],
      ['paint', PAINT],
      ['parsing', PARSING],
    ] as const
  ).map(([what, names]) => `${what} ${msOf(within, names).toFixed(0)} ms`);
  const call = within
    .filter(({ name }) => name === 'FunctionCall' || name === 'EvaluateScript')
    .reduce<TraceEvent | undefined>(
      (most, one) => ((one.dur ?? 0) > (most?.dur ?? 0) ? one : most),
      undefined,
    );
  return `${parts.join(', ')}${call ? `; longest ${callText(call)}` : ''}`;
}

/** Time in events of these names, nested ones counted once. */
function msOf(events: readonly TraceEvent[], names: readonly string[]): number {
  let end = 0;
  let sum = 0;
  for (const { name, ts, dur = 0 } of events) {
    if (!names.includes(name) || ts < end) continue;
    sum += dur;
    end = ts + dur;
  }
  return sum / 1000;
}

function callText({ dur = 0, args }: TraceEvent): string {
  const { functionName, url = '', lineNumber = 0, columnNumber = 0 } = args?.data ?? {};
  const file = url.split('/').at(-1) ?? '';
  return `${functionName || '(anonymous)'} in ${file}:${lineNumber}:${columnNumber} ${(dur / 1000).toFixed(0)} ms`;
}
