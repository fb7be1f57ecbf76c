/** An event of a Chromium trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** What a trace of a click is recorded with. */
export const TRACE_CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * Milliseconds from a click to the end of the first frame that has what it changed: the first one laid out after HTML
 * was parsed into the page. Undefined where the trace has none.
 */
export function msToPaint(trace: Buffer): number | undefined {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const click = traceEvents.find(
    ({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'click',
  );
  if (!click) return undefined;
  const onPage = traceEvents
    .filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === click.pid && tid === click.tid && ts >= click.ts)
    .sort((one, other) => one.ts - other.ts);
  const parsed = onPage.find(({ name }) => name === 'ParseHTML');
  const painted = parsed && onPage.find(({ name, ts }) => name === 'Layerize' && ts > parsed.ts);
  return painted && (painted.ts + (painted.dur ?? 0) - click.ts) / 1000;
}
