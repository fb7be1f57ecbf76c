import { shows } from '../cache-policy/render-context.ts';
import { anyPartShown } from '../cache-policy/shown-tags.ts';
import { TAGS } from '../cache-policy/tags.ts';
import type { PartLink } from '../catalog/part-link.ts';
import { read, statement } from '../db/query.ts';
import type { BitmapDesk } from './bitmap-desk.ts';
import { fitting, type Match } from './match.ts';
import { firstInTiers, type Tiered, usualMakes } from './usual-make.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Parts shown from the likeliest category when there are several, and from each of the others. */
const SHOWN_OF_FIRST = 20;
const SHOWN_OF_OTHERS = 5;
/** Categories whose parts are ordered by make: those whose parts are shown on top. */
const CATEGORIES_BY_MAKE = 2;

/** Parts looked at for each that is shown: at first, and at most when most of them are out of stock. */
const FIRST_LOOK = 2;
const WIDER = 8;
const LOOKED_AT_MOST = 16;

const RANKED_PARTS = statement<PartLink & { position: number; inStock: boolean }>(
  'rankedParts',
  `select place.position::integer, part.part_number as "partNumber", part.name, part.status,
     coalesce(0 < any (stock.quantities), false) as "inStock"
   from unnest($1::smallint[], $2::integer[]) with ordinality as place (category_id, ordinal, position)
   join catalog.part on part.category_id = place.category_id and part.ordinal = place.ordinal
   left join catalog.stock on stock.part_id = part.id`,
  anyPartShown,
);

interface Ranking {
  readonly match: Match;
  readonly makes: ReturnType<typeof usualMakes>;
  readonly shown: number;
}

interface Candidate extends Tiered, PartLink {
  readonly inStock: boolean;
}

/**
 * The parts shown for the matches, category by category: what can be bought before what is obsolete, the usual make
 * before others, of the same make what is in stock, then the usual brand and pack, then natural order.
 */
export async function rankedParts(
  matches: readonly Match[],
  { desk, vocabulary, limit }: { desk: BitmapDesk; vocabulary: Vocabulary; limit: number },
): Promise<PartLink[]> {
  // What is in stock comes first.
  shows(...matches.map(({ category }) => TAGS.inStockOf(category.slug)));
  const rankings = placesShown(matches, limit).map(({ match, shown }, index) => ({
    match,
    shown,
    makes: index < CATEGORIES_BY_MAKE ? usualMakes(match, vocabulary) : [],
  }));
  await desk.fetch(
    rankings.flatMap(({ match, makes }) =>
      makes.flatMap(({ valueIds }) => valueIds.map((id) => [match.category.id, id] as const)),
    ),
  );
  const found = new Map<Ranking, Candidate[]>();
  let open: Ranking[] = rankings;
  for (let look = FIRST_LOOK; open.length > 0; look *= WIDER) {
    const looked = await lookedAt(open, { desk, look });
    for (const [ranking, candidates] of looked) found.set(ranking, candidates);
    open = look >= LOOKED_AT_MOST ? [] : open.filter((one) => !isSettled(one, looked.get(one) ?? [], look));
  }
  return rankings.flatMap((ranking) =>
    (found.get(ranking) ?? [])
      .slice(0, ranking.shown)
      .map(({ partNumber, name, status }) => ({ partNumber, name, status })),
  );
}

/** Parts farther back can only come before the last one shown when that one cannot be had now. */
function isSettled({ shown }: Ranking, candidates: readonly Candidate[], look: number): boolean {
  if (candidates.length < shown * look) return true;
  const last = candidates[shown - 1];
  return last !== undefined && last.status === 'active' && last.inStock;
}

async function lookedAt(
  rankings: readonly Ranking[],
  { desk, look }: { desk: BitmapDesk; look: number },
): Promise<Map<Ranking, Candidate[]>> {
  const places = rankings.flatMap((ranking) => {
    const { category, sets } = ranking.match;
    const bitmap = fitting(category, sets, desk);
    const first = firstInTiers(bitmap, {
      category,
      desk,
      limit: ranking.shown * look,
      makes: ranking.makes,
    });
    bitmap.dispose();
    return first.map((tiered) => ({ ranking, tiered }));
  });
  if (places.length === 0) return new Map();
  const rows = await read(RANKED_PARTS, [
    places.map(({ ranking }) => ranking.match.category.id),
    places.map(({ tiered }) => tiered.ordinal),
  ]);
  const grouped = new Map<Ranking, Candidate[]>(rankings.map((ranking) => [ranking, []]));
  for (const { position, ...part } of rows.sort((a, b) => a.position - b.position)) {
    const place = places[position - 1];
    if (place) grouped.get(place.ranking)?.push({ ...part, ...place.tiered });
  }
  // Sorting is stable: what is equal stays in natural order.
  for (const candidates of grouped.values()) candidates.sort((a, b) => rank(a) - rank(b));
  return grouped;
}

/** 0 comes first. */
const rank = ({ status, tier, inStock }: Candidate): number =>
  (status === 'active' ? 0 : 100) +
  (tier === 'other' ? 10 : 0) +
  (inStock ? 0 : 2) +
  (tier === 'usual' ? 0 : 1);

function placesShown(matches: readonly Match[], limit: number): { match: Match; shown: number }[] {
  let left = limit;
  return matches.flatMap((match, index) => {
    const wanted = matches.length === 1 ? limit : index === 0 ? SHOWN_OF_FIRST : SHOWN_OF_OTHERS;
    const shown = Math.min(left, wanted, match.count);
    left -= shown;
    return shown > 0 ? [{ match, shown }] : [];
  });
}
