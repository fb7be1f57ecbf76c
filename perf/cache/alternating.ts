import { median } from './median.ts';
import { type Load, wrk } from './wrk.ts';

const ROUND_SECONDS = 2;
/** What is compiled, and cached, on the way to the first figure. */
const WARM_UP_SECONDS = 2;

export interface Compared {
  /** Requests a second of the one as part of the other's: the middle one of all rounds. */
  readonly ratio: number;
  readonly one: Load;
  readonly other: Load;
  readonly rounds: readonly number[];
}

interface AlternatingOptions {
  readonly rounds: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/**
 * Asks for one address and the other in turn, so that what else runs on the machine slows both.
 * @throws Error where anything but answers came: a refusal would be fast
 */
export async function alternating(
  oneUrl: string,
  otherUrl: string,
  { rounds, headers, signal }: AlternatingOptions,
): Promise<Compared> {
  for (const url of [oneUrl, otherUrl]) await wrk(url, { seconds: WARM_UP_SECONDS, headers, signal });
  const pairs: [Load, Load][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const pair: Load[] = [];
    for (const url of [oneUrl, otherUrl]) {
      const load = await wrk(url, { seconds: ROUND_SECONDS, headers, signal });
      if (load.failed > 0) throw new Error(`${url} failed ${load.failed} times under load.`);
      pair.push(load);
    }
    pairs.push(pair as [Load, Load]);
  }
  const ratios = pairs.map(([one, other]) => one.requestsPerSecond / other.requestsPerSecond);
  return {
    ratio: median(ratios),
    one: middle(pairs.map(([one]) => one)),
    other: middle(pairs.map(([, other]) => other)),
    rounds: ratios,
  };
}

function middle(loads: readonly Load[]): Load {
  return {
    requestsPerSecond: median(loads.map(({ requestsPerSecond }) => requestsPerSecond)),
    p99Ms: median(loads.map(({ p99Ms }) => p99Ms)),
    failed: 0,
  };
}
