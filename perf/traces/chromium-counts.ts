/** What a trace of Chromium's says that can be counted; each as where it happened: `menu.js:12:8 open`. */
export interface ChromiumCounts {
  /** Scripts of the page that were run for the first time, those in its document too. */
  readonly scripts: readonly string[];
  /** Layouts that a script had to wait for, because it read what a change had made unknown. */
  readonly forcedLayouts: readonly string[];
}

/** What it has to be recorded with. */
export const COUNTED_CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
];

/** Not Chromium's own pages, which a trace has, too (`chrome://…`). */
const OF_A_SITE = /^https?:/;

interface Place {
  readonly url?: string;
  readonly functionName?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}

interface CountedEvent {
  readonly name: string;
  readonly args?: {
    readonly data?: Place;
    /** Of a layout; with the stack of the script that waits for it. */
    readonly beginData?: { readonly stackTrace?: readonly Place[] };
  };
}

/** Reads a trace of Chromium's, as JSON. What Playwright itself runs in the page has no address and is
 * left out. */
export function chromiumCounts(trace: Buffer): ChromiumCounts {
  const { traceEvents }: { traceEvents: readonly CountedEvent[] } = JSON.parse(trace.toString());
  return {
    scripts: placesOf(traceEvents, 'EvaluateScript', ({ args }) => args?.data),
    forcedLayouts: placesOf(traceEvents, 'Layout', ({ args }) => args?.beginData?.stackTrace?.[0]),
  };
}

const placesOf = (
  events: readonly CountedEvent[],
  wanted: string,
  placeOf: (event: CountedEvent) => Place | undefined,
): string[] =>
  events.flatMap((event) => {
    const place = event.name === wanted ? placeOf(event) : undefined;
    return place?.url && OF_A_SITE.test(place.url) ? [placeText(place)] : [];
  });

function placeText({ url = '', functionName, lineNumber, columnNumber }: Place): string {
  const file = new URL(url).pathname.split('/').at(-1) || '/';
  return [`${file}:${lineNumber}:${columnNumber}`, functionName].filter(Boolean).join(' ');
}
