/** An event of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: {
    readonly data?: {
      readonly type?: string;
      readonly functionName?: string;
      readonly url?: string;
      readonly lineNumber?: number;
      readonly columnNumber?: number;
    };
  };
}

/** What a trace of an interaction is recorded with. */
export const TRACE_CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

/** What the page's main thread did from an event (`click`, `popstate`) on, in order; the event first. */
export interface Reaction {
  readonly event: TraceEvent;
  readonly onMain: readonly TraceEvent[];
}

/** To an event that was dispatched or marked. Undefined where the page did not react: the event is not in the trace. */
export function reactionTo(type: string, trace: Buffer): Reaction | undefined {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const event = traceEvents.find(
    ({ name, args }) => name === type || (name === 'EventDispatch' && args?.data?.type === type),
  );
  if (!event) return undefined;
  const onMain = traceEvents
    .filter(({ ph, pid, tid }) => ph !== 'M' && pid === event.pid && tid === event.tid)
    .sort((one, other) => one.ts - other.ts);
  return { event, onMain };
}
