import type { Beacon } from '#lib/vitals/beacon.ts';
import { METRICS } from '#lib/vitals/dimensions.ts';
import { ROUTES } from '#lib/vitals/route-pattern.ts';

const DEVICES = ['phone', 'desktop', 'desktop', 'tablet'] as const;
const CONNECTIONS = ['4g', '4g', 'unknown', '3g'] as const;
const KINDS = 1_000;

export interface PreparedBeacon {
  readonly body: string;
  readonly events: number;
}

/** Beacons as a site of this kind gets them: two of three pages loaded, one by a soft navigation; all metrics of each. */
export function preparedBeacons(release: string): PreparedBeacon[] {
  return Array.from({ length: KINDS }, (_, index) => {
    const navigation = index % 3 === 2 ? 'soft' : 'load';
    const route = ROUTES[index % (ROUTES.length - 1)] ?? '/';
    const events = METRICS.filter((metric) => metric !== 'TTFB' || navigation === 'load').map(
      (metric, place) => ({
        ...({ metric, route, navigation } as const),
        value: metric === 'CLS' ? (index % 50) / 200 : 20 + ((index * 7919 + place * 1031) % 4_000),
      }),
    );
    const beacon: Beacon = {
      release,
      device: DEVICES[(index >> 2) % DEVICES.length] ?? 'desktop',
      connection: CONNECTIONS[(index >> 4) % CONNECTIONS.length] ?? '4g',
      events,
    };
    return { body: JSON.stringify(beacon), events: events.length };
  });
}
