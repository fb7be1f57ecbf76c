import { availabilityPath, type CataloguePart, pagePath } from './catalogue.ts';
import { get } from './get.ts';
import { counted } from './hit-ratio.ts';

/** Buyers, each with parts of their own. */
const JOURNEYS = 10;

export interface JourneyWrites {
  readonly views: number;
  readonly writes: number;
}

/**
 * What a buyer asks for in turn, a view each: pages and what they fetch. The same kinds as `e2e/performance/
 * amplification.spec.ts` goes through in a browser; there the answers are counted, here what the caches write.
 */
function views({ partNumber, categorySlug }: CataloguePart, other: CataloguePart): string[][] {
  const list = `/c/${categorySlug}`;
  return [
    ['/'],
    ['/search', '/api/suggestions?q=hex+nut+M10'],
    [`/search/${encodeURIComponent(partNumber)}`],
    [list],
    [`${list}/s/price`],
    [pagePath(partNumber), availabilityPath(partNumber)],
    [list],
    [pagePath(other.partNumber), availabilityPath(other.partNumber)],
    ['/list', availabilityPath(partNumber)],
    ['/'],
  ];
}

/** Goes through the journeys twice at other instances; what was written for the second, warm one. */
export async function journeyWrites(
  origins: readonly string[],
  parts: readonly CataloguePart[],
): Promise<JourneyWrites> {
  const all = Array.from({ length: JOURNEYS }, (_, buyer) => {
    const [part, other] = parts.slice(buyer * 2);
    return part && other ? views(part, other) : [];
  }).flat();
  const walk = async (shift: number): Promise<void> => {
    for (const [index, paths] of all.entries()) {
      const origin = origins[(index + shift) % origins.length];
      for (const { status, text } of await Promise.all(paths.map((path) => get(`${origin}${path}`))))
        if (status !== 200 && status !== 404)
          throw new Error(`The journey met ${status}: ${text.slice(0, 200)}`);
    }
  };
  await walk(0);
  const { metrics } = await counted(
    () => origins,
    () => walk(1),
  );
  return { views: all.length, writes: metrics.writes };
}
