import { availabilityPath, type CataloguePart, pagePath } from './catalogue.ts';
import { get } from './get.ts';
import { counted } from './hit-ratio.ts';

/** Buyers, each with parts of their own. */
const JOURNEYS = 10;
const PARTS = 3;
/** What a run of journeys needs. */
export const JOURNEYS_PARTS = JOURNEYS * PARTS;

export interface JourneyWrites {
  readonly views: number;
  readonly writes: number;
}

/**
 * What a buyer asks for in turn, a view each: pages and what they fetch. The same kinds as `e2e/performance/
 * amplification.spec.ts` goes through in a browser; there the answers are counted, here what the caches write.
 */
function views(parts: readonly CataloguePart[]): string[][] {
  const [part, another, neighbour] = parts as [CataloguePart, CataloguePart, CataloguePart];
  const list = `/c/${part.categorySlug}`;
  const page = ({ partNumber }: CataloguePart): string[] => [
    pagePath(partNumber),
    availabilityPath(partNumber),
  ];
  return [
    ['/'],
    ['/search', '/api/suggestions?q=hex+nut+M10'],
    [`/search/${encodeURIComponent(part.partNumber)}`],
    [list],
    [`${list}/stock=yes`],
    [`${list}/sort=price`],
    page(part),
    [list],
    page(another),
    page(neighbour),
    ['/list', availabilityPath(part.partNumber)],
    ['/'],
  ];
}

/** Goes through the journeys twice at other instances; what was written for the second, warm one. */
export async function journeyWrites(
  origins: readonly string[],
  parts: readonly CataloguePart[],
): Promise<JourneyWrites> {
  const all = Array.from({ length: JOURNEYS }, (_, buyer) =>
    views(parts.slice(buyer * PARTS, (buyer + 1) * PARTS)),
  ).flat();
  const walk = async (shift: number): Promise<void> => {
    for (const [index, paths] of all.entries()) {
      const origin = origins[(index + shift) % origins.length];
      for (const { status, text } of await Promise.all(paths.map((path) => get(`${origin}${path}`))))
        if (status !== 200) throw new Error(`The journey met ${status}: ${text.slice(0, 200)}`);
    }
  };
  await walk(0);
  const { metrics } = await counted(
    () => origins,
    () => walk(1),
  );
  return { views: all.length, writes: metrics.writes };
}
