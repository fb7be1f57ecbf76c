import { type MetricWithAttribution, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals/attribution';
import { shownPage } from '#components/page/content-id.ts';
import type { VitalsEvent } from '#lib/vitals/beacon.ts';
import { LARGEST, type Navigation } from '#lib/vitals/dimensions.ts';
import { routeOf } from '#lib/vitals/route-pattern.ts';
import { culpritOf, shortSelector } from './culprit.ts';
import { packBeacons } from './pack-beacons.ts';
import { connectionClass, deviceClass } from './surroundings.ts';

const ADDRESS = '/api/vitals';
/** Of a page that is never hidden, only the last ones are kept. */
const MOST_WAITING = 60;
const OPTIONS = { reportSoftNavs: true, generateTarget: shortSelector };

/** Sends what web-vitals measures whenever the page is hidden. To be called once a document. */
export function reportVitals(release: string): void {
  const waiting = new Map<string, VitalsEvent>();
  /** Histograms cannot take a value back, so each counts as it is when the page is hidden for the first time. */
  const sent = new Set<string>();
  const hubs = new Set<string>();
  // Now: a page that is going away may already be told another size.
  const device = deviceClass();

  const onMetric = (metric: MetricWithAttribution): void => {
    if (shownPage()?.querySelector('.hub')) hubs.add(location.pathname);
    if (sent.has(metric.id)) return;
    const path = URL.parse(metric.navigationURL ?? '')?.pathname ?? location.pathname;
    const event = eventOf(metric, routeOf(path, hubs.has(path)));
    if (event) waiting.set(metric.id, event);
    const [oldest] = waiting.keys();
    if (oldest !== undefined && waiting.size > MOST_WAITING) waiting.delete(oldest);
  };
  onCLS(onMetric, OPTIONS);
  onFCP(onMetric, OPTIONS);
  onINP(onMetric, OPTIONS);
  onLCP(onMetric, OPTIONS);
  onTTFB(onMetric, OPTIONS);

  // After web-vitals' own listeners, which are on the window while the event goes down to the document.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || waiting.size === 0) return;
    const head = { release, device, connection: connectionClass() };
    for (const body of packBeacons(head, [...waiting.values()])) send(body);
    for (const id of waiting.keys()) sent.add(id);
    waiting.clear();
  });
}

/** Undefined for what says nothing: the first byte of a page that was not fetched, and clocks that went wrong. */
function eventOf(metric: MetricWithAttribution, route: VitalsEvent['route']): VitalsEvent | undefined {
  const { name, value } = metric;
  const navigation = NAVIGATIONS[metric.navigationType] ?? 'load';
  if (name === 'TTFB' && navigation !== 'load') return undefined;
  if (!(value >= 0 && value <= LARGEST[name])) return undefined;
  const culprit = culpritOf(metric);
  const rounded = name === 'CLS' ? Number(value.toFixed(4)) : Math.round(value);
  return { metric: name, value: rounded, route, navigation, ...(culprit ? { culprit } : {}) };
}

const NAVIGATIONS: Readonly<Partial<Record<MetricWithAttribution['navigationType'], Navigation>>> = {
  'soft-navigation': 'soft',
  'back-forward-cache': 'bfcache',
};

/** As text, which no proxy asks anybody's leave for. Whether it arrives nobody learns, and it is not sent again. */
function send(body: string): void {
  try {
    navigator.sendBeacon(ADDRESS, body);
  } catch {
    // Some extensions replace the function by one that throws.
  }
}
