import type { Beacon } from './beacon.ts';
import type { Connection, Device, Metric, NAVIGATIONS } from './dimensions.ts';
import { OTHER, type Route } from './route-pattern.ts';
import { bucketOf } from './scale.ts';

const HOUR_MS = 3_600_000;

/** What values are counted by. Every member but the release is one of a short list, and the release one that is known. */
export interface VitalsKey {
  /** Since the epoch. */
  readonly hour: number;
  readonly metric: Metric;
  readonly navigation: (typeof NAVIGATIONS)[number];
  readonly route: Route;
  readonly device: Device;
  readonly connection: Connection;
  readonly release: string;
}

export interface Counted {
  readonly key: VitalsKey;
  readonly buckets: number[];
}

/** Every combination of one release for an hour is 4,000; 10,000 take 8 MB. */
const MOST_KEYS = 10_000;
/** Beyond them: of each hour one for each metric. */
const MOST_OTHER_KEYS = 1_000;

const OTHERS = {
  navigation: OTHER,
  route: OTHER,
  device: OTHER,
  connection: OTHER,
  release: OTHER,
} as const;

/** Counts beacons in memory until they are taken. */
export class Collector {
  #counted = new Map<string, Counted>();
  #otherKeys = 0;
  /** Values counted as `other` since they are more combinations than are kept, and those not counted at all. */
  readonly lost = { toOther: 0, altogether: 0 };
  readonly #mostKeys: number;

  constructor(mostKeys = MOST_KEYS) {
    this.#mostKeys = mostKeys;
  }

  /** @param isKnown whether a release is one of this site's */
  add(beacon: Beacon, nowMs: number, isKnown: (release: string) => boolean): void {
    const hour = Math.floor(nowMs / HOUR_MS);
    const { device, connection } = beacon;
    const release = isKnown(beacon.release) ? beacon.release : OTHER;
    for (const { metric, navigation, route, value } of beacon.events) {
      const key = { hour, metric, navigation, route, device, connection, release };
      const buckets = this.#bucketsOf(key);
      if (!buckets) continue;
      const bucket = bucketOf(metric, value);
      while (buckets.length <= bucket) buckets.push(0);
      buckets[bucket] = (buckets[bucket] as number) + 1;
    }
  }

  get isEmpty(): boolean {
    return this.#counted.size === 0;
  }

  /** Everything counted so far, which is then forgotten here. */
  take(): Counted[] {
    const counted = [...this.#counted.values()];
    this.#counted = new Map();
    this.#otherKeys = 0;
    return counted;
  }

  #bucketsOf(key: VitalsKey): number[] | undefined {
    const known = this.#counted.get(nameOf(key));
    if (known) return known.buckets;
    if (this.#counted.size - this.#otherKeys < this.#mostKeys) return this.#create(key);
    const { hour, metric } = key;
    const other: VitalsKey = { ...OTHERS, hour, metric };
    const otherBuckets = this.#counted.get(nameOf(other))?.buckets;
    if (!otherBuckets && this.#otherKeys >= MOST_OTHER_KEYS) {
      this.lost.altogether += 1;
      return undefined;
    }
    this.lost.toOther += 1;
    if (otherBuckets) return otherBuckets;
    this.#otherKeys += 1;
    return this.#create(other);
  }

  #create(key: VitalsKey): number[] {
    const buckets: number[] = [];
    this.#counted.set(nameOf(key), { key, buckets });
    return buckets;
  }
}

const nameOf = ({ hour, metric, navigation, route, device, connection, release }: VitalsKey): string =>
  `${hour} ${metric} ${navigation} ${device} ${connection} ${release} ${route}`;
