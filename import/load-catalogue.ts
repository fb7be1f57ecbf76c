import { Client } from 'pg';
import { isBrokenConnection } from '#lib/db/connection-failure.ts';
import { CopyStream } from './copy-stream.ts';
import { FacetCollector } from './facets.ts';
import { IllustrationCounter } from './illustration-counter.ts';
import { OwnCatalogueError, ownCatalogue } from './own-catalogue.ts';
import type { CatalogueSource } from './source.ts';
import { createStaging, indexStaging, STAGING, swapStaging } from './staging.ts';
import { type Directory, writeDirectory, writeValues } from './write-directory.ts';
import { writeIllustrations } from './write-illustrations.ts';

export interface LoadProgress {
  readonly phase: 'parts' | 'indexes' | 'swap';
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  /** Of the database to load into. */
  readonly url: string;
  readonly source: CatalogueSource;
  /** Whether to replace a catalogue that is neither the demo nor of the same source. */
  readonly replaceOwnCatalogue?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
}

export interface LoadResult {
  readonly parts: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
}

/** Rows between two looks at the buffers. */
const ROWS_BETWEEN_FLUSHES = 64;

/** Only one load at a time; any number that no other advisory lock uses. */
const LOAD_LOCK = 7_205_102;

/** Big enough to sort the part numbers of ten million parts in few passes. */
const MAINTENANCE_WORK_MEM = '512MB';

/** How soon the server notices, in the middle of a statement, that a loader is gone. */
const CLIENT_CHECK_INTERVAL = '500ms';

/** Below the 50,000 addresses that a sitemap may have, so that parts can join. */
const SITEMAP_SHARD_PARTS = 40_000;

const PART_COLUMNS = [
  'id',
  'category_id',
  'illustration_id',
  'ordinal',
  'part_number',
  'name',
  'status',
  'successor_number',
  'mass_g',
  'pack_size',
  'origin',
  'customs_code',
  'value_ids',
  'changed_at',
];
const PRICE_COLUMNS = ['part_id', 'currency', 'per', 'quantities', 'amounts', 'changed_at'];
const STOCK_COLUMNS = ['part_id', 'quantities', 'lead_days', 'changed_at'];
const FACET_COLUMNS = ['category_id', 'value_id', 'part_count', 'first_ordinal', 'ordinals'];
const STREAMED = ['part', 'price', 'stock', 'facet'] as const;

/**
 * Replaces the catalogue by what `source` holds, all or nothing: the old one serves until the new one is complete.
 * Memory does not grow with the number of parts, only with the largest category's bitmaps.
 * @throws OwnCatalogueError when the old one is somebody's own and `replaceOwnCatalogue` is not set; Error when another
 * load is running, the source contradicts itself or the database is lost. The old catalogue then stays.
 */
export async function loadCatalogue({
  url,
  source,
  replaceOwnCatalogue = false,
  onProgress = () => {},
}: LoadOptions): Promise<LoadResult> {
  const started = performance.now();
  const connect = async (): Promise<Client> => {
    const client = new Client({ connectionString: url, application_name: 'millrace load' });
    client.on('error', () => {});
    await client.connect();
    await client.query(`set maintenance_work_mem = '${MAINTENANCE_WORK_MEM}'`);
    // Otherwise the server goes on building an index for a loader that was killed. Not every system can tell.
    await client.query(`set client_connection_check_interval = '${CLIENT_CHECK_INTERVAL}'`).catch(() => {});
    return client;
  };
  const main = await connect();
  const streams = await Promise.all(STREAMED.map(connect));
  try {
    const lock = await main.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
      LOAD_LOCK,
    ]);
    if (!lock.rows[0]?.locked)
      throw new Error('Another load of the catalogue is running on this database; wait for it.');
    const own = replaceOwnCatalogue ? undefined : await ownCatalogue(main);
    if (own && own.source !== source.name) throw new OwnCatalogueError(own);
    await createStaging(main);
    const directory = await writeDirectory(main, source);
    const written = await streamParts(streams, source, directory, onProgress);
    if (written.parts !== source.partCount) {
      throw new Error(`The source promised ${source.partCount} parts and gave ${written.parts}.`);
    }
    onProgress({ phase: 'indexes', done: 0, total: 1 });
    // Building the indexes inside the transaction that filled the table needs no write-ahead log on the embedded server.
    await Promise.all(
      STREAMED.map(async (table, index) => {
        const client = streams[index] as Client;
        await indexStaging(client, table);
        await client.query('commit');
      }),
    );
    onProgress({ phase: 'indexes', done: 1, total: 1 });
    await finish(main, source, directory, written);
    onProgress({ phase: 'swap', done: 1, total: 1 });
  } catch (error) {
    if (!isBrokenConnection(error)) throw error;
    throw new Error(
      `The connection to the database was lost during the load (${(error as Error).message}). Nothing is half done; load again when the database answers.`,
      { cause: error },
    );
  } finally {
    await Promise.allSettled([main, ...streams].map((client) => client.end()));
  }
  const seconds = (performance.now() - started) / 1000;
  return { parts: source.partCount, seconds, rowsPerSecond: source.partCount / seconds };
}

interface Written {
  readonly parts: number;
  readonly byCategory: ReadonlyMap<string, number>;
  readonly illustrations: IllustrationCounter;
}

async function streamParts(
  clients: readonly Client[],
  source: CatalogueSource,
  directory: Directory,
  onProgress: (progress: LoadProgress) => void,
): Promise<Written> {
  const open = async (index: number, columns: readonly string[]): Promise<CopyStream> => {
    const client = clients[index] as Client;
    const table = `${STAGING}.${STREAMED[index]}`;
    await client.query('begin');
    await client.query(`truncate ${table}`);
    return new CopyStream(client, table, columns, { freeze: true });
  };
  const part = await open(0, PART_COLUMNS);
  const price = await open(1, PRICE_COLUMNS);
  const stock = await open(2, STOCK_COLUMNS);
  const facet = await open(3, FACET_COLUMNS);
  const all = [part, price, stock, facet];

  const facets = new FacetCollector();
  const illustrations = new IllustrationCounter();
  const byCategory = new Map<string, number>();
  const changedAt = new Date();
  let id = 0;
  let ordinal = 0;
  let category: string | undefined;
  let categoryId = 0;

  const closeCategory = async (): Promise<void> => {
    if (category === undefined) return;
    byCategory.set(category, ordinal);
    illustrations.closeCategory(category);
    for (const { valueId, count, first, ordinals } of facets.drain()) {
      facet.rows
        .row(FACET_COLUMNS.length)
        .int2(categoryId)
        .int4(valueId)
        .int4(count)
        .int4(first)
        .bytes(ordinals);
      if (facet.full) await facet.flush();
    }
  };

  for (const row of source.parts()) {
    if (row.category !== category) {
      await closeCategory();
      category = row.category;
      categoryId = directory.categoryId(category);
      ordinal = 0;
    }
    id += 1;
    part.rows
      .row(PART_COLUMNS.length)
      .int4(id)
      .int2(categoryId)
      .int2(illustrations.count(row.illustration))
      .int4(ordinal)
      .text(row.partNumber)
      .text(row.name)
      .text(row.obsolete ? 'obsolete' : 'active')
      .text(row.successorNumber)
      .float8(row.massG)
      .int4(row.packSize)
      .text(row.origin)
      .text(row.customsCode)
      .idArray(row.valueIds)
      .timestamp(changedAt);
    price.rows
      .row(PRICE_COLUMNS.length)
      .int4(id)
      .text(source.currency)
      .int4(row.price.per)
      .int4Array(row.price.quantities)
      .int8Array(row.price.amounts)
      .timestamp(changedAt);
    stock.rows
      .row(STOCK_COLUMNS.length)
      .int4(id)
      .int4Array(row.stock.quantities)
      .int2Array(row.stock.leadDays)
      .timestamp(changedAt);
    facets.add(ordinal, row.valueIds);
    ordinal += 1;
    if (id % ROWS_BETWEEN_FLUSHES === 0) {
      for (const stream of all) if (stream.full) await stream.flush();
      if (id % (ROWS_BETWEEN_FLUSHES * 64) === 0)
        onProgress({ phase: 'parts', done: id, total: source.partCount });
    }
  }
  await closeCategory();
  await Promise.all(all.map((stream) => stream.close()));
  onProgress({ phase: 'parts', done: id, total: source.partCount });
  return { parts: id, byCategory, illustrations };
}

async function finish(
  main: Client,
  source: CatalogueSource,
  directory: Directory,
  { byCategory, illustrations }: Written,
): Promise<void> {
  await main.query('begin');
  await writeValues(main, source, directory);
  await directory.writeCounts(main, byCategory);
  await writeIllustrations(main, source, illustrations);
  await main.query(
    `insert into ${STAGING}.sitemap_shard (id, first_key)
     select (place - 1) / $1, part_key from (select part_key, row_number() over (order by part_key) as place
       from ${STAGING}.part) as numbered where (place - 1) % $1 = 0`,
    [SITEMAP_SHARD_PARTS],
  );
  for (const table of directory.tables) await indexStaging(main, table);
  await main.query(
    `insert into ${STAGING}.edition (fingerprint, source, part_count, currency) values ($1, $2, $3, $4)`,
    [source.fingerprint, source.name, source.partCount, source.currency],
  );
  await swapStaging(main);
  await main.query("insert into millrace.change (kind) values ('catalogue')");
  await main.query("select pg_notify('millrace_change', max(id)::text) from millrace.change");
  await main.query('commit');
  await main.query(
    'analyze catalog.part, catalog.price, catalog.stock, catalog.facet, catalog.value, catalog.word, catalog.illustration',
  );
}
