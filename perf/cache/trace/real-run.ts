import { type CataloguePart, pagePath } from '../catalogue.ts';
import { get } from '../get.ts';
import { sumMetrics } from '../metrics.ts';
import type { Stand } from '../stand.ts';
import { replay } from './traffic.ts';

/** Views on their way at any time. */
const AT_ONCE = 4;
/** Of the amounts written: no price of the demo is changed to what it is. */
const AMOUNT = 30_000_000;

interface RealRunOptions {
  readonly stand: Stand;
  readonly parts: readonly CataloguePart[];
  readonly requests: number;
  readonly signal: AbortSignal;
}

/** The same traffic as the model's, over HTTP, at the instances in turn. @returns renders for a view in the second half */
export async function realRun({ stand, parts, requests, signal }: RealRunOptions): Promise<number> {
  const { instances, client } = stand;
  const waiting = new Set<Promise<void>>();
  let changed = Promise.resolve();
  let [views, amount, half] = [0, AMOUNT, 0];
  const ask = async (path: string): Promise<void> => {
    const { status, text } = await get(`${instances.origins[views % instances.origins.length]}${path}`);
    if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 200)}`);
  };
  await replay(
    { parts: parts.length, requests },
    {
      change: (kind, rank) => {
        amount += 1;
        const values = [parts[rank]?.id, amount];
        changed = changed.then(async () => void (await client.query(CHANGES[kind], values)));
      },
      view: async (rank) => {
        signal.throwIfAborted();
        await changed;
        if (views === Math.floor(requests / 2)) {
          await Promise.all(waiting);
          half = (await sumMetrics(instances.origins)).renders;
        }
        views += 1;
        while (waiting.size >= AT_ONCE) await Promise.race(waiting);
        const asked = ask(pagePath(parts[rank]?.partNumber ?? '')).finally(() => waiting.delete(asked));
        waiting.add(asked);
      },
    },
  );
  await Promise.all(waiting);
  const { renders } = await sumMetrics(instances.origins);
  return (renders - half) / (requests - Math.floor(requests / 2));
}

const CHANGES = {
  price:
    'update catalog.price set amounts = array_fill($2::bigint, array[cardinality(amounts)]) where part_id = $1',
  stock:
    'update catalog.stock set quantities = array_fill($2::int, array[cardinality(quantities)]) where part_id = $1',
} as const;
