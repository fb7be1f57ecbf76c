import { anyPartShown, catalogueShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';

/** Parts read at once, some 60 kB of a sitemap: all that it holds in memory while its client does not read. */
export const SITEMAP_PAGE_PARTS = 125;
/** The most addresses that a sitemap may have (sitemaps.org). */
export const MOST_SITEMAP_ADDRESSES = 50_000;

/** Sorts after every part key. */
const LAST_KEY = 'chr(1114111)';

export interface SitemapPart {
  readonly partNumber: string;
  readonly partKey: string;
  readonly changedAt: Date;
}

/** A stretch of part keys: from `firstKey` to before `endKey`. */
interface SitemapShard {
  readonly firstKey: string;
  readonly endKey: string;
}

const SITEMAP_SHARDS = statement<{ id: number }>(
  'sitemapShards',
  // The protocol's limit of one index; at 40,000 parts each it is two thousand million parts.
  'select id from catalog.sitemap_shard order by id limit 50000',
  catalogueShown,
);

// The first shard begins before everything: a part that sorts before the first key of the load belongs to it.
const SITEMAP_SHARD = statement<SitemapShard>(
  'sitemapShard',
  `select case when exists (select from catalog.sitemap_shard as earlier where earlier.first_key < shard.first_key)
       then shard.first_key else '' end as "firstKey",
     coalesce((select min(later.first_key) from catalog.sitemap_shard as later
       where later.first_key > shard.first_key), ${LAST_KEY}) as "endKey"
   from catalog.sitemap_shard as shard where shard.id = $1`,
  catalogueShown,
);

// Two parts may share a key ("A-1", "A1"), hence the part number as well.
const SITEMAP_PARTS = statement<SitemapPart>(
  'sitemapParts',
  `select part_number as "partNumber", part_key as "partKey", changed_at as "changedAt" from catalog.part
   where part_key >= $1 and part_key < $3 and (part_key, part_number) > ($1, $2)
   order by part_key, part_number limit ${SITEMAP_PAGE_PARTS}`,
  anyPartShown,
);

/** The shards that the parts are spread over. */
export async function sitemapShards(): Promise<number[]> {
  return (await read(SITEMAP_SHARDS)).map(({ id }) => id);
}

/** Pages of the parts of a shard in the order of their keys; undefined when there is no such shard. */
export async function sitemapParts(
  shardId: number,
): Promise<AsyncGenerator<readonly SitemapPart[]> | undefined> {
  const [shard] = await read(SITEMAP_SHARD, [shardId]);
  return shard && pagesOf(shard);
}

async function* pagesOf({ firstKey, endKey }: SitemapShard): AsyncGenerator<readonly SitemapPart[]> {
  let [key, partNumber] = [firstKey, ''];
  for (let sent = 0; sent < MOST_SITEMAP_ADDRESSES; sent += SITEMAP_PAGE_PARTS) {
    const page = await read(SITEMAP_PARTS, [key, partNumber, endKey]);
    const last = page.at(-1);
    if (last) yield page;
    if (!last || page.length < SITEMAP_PAGE_PARTS) return;
    [key, partNumber] = [last.partKey, last.partNumber];
  }
}
