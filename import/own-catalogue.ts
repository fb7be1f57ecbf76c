import { Client } from 'pg';

/** The source of the demo catalogue, which anybody can load again. */
export const DEMO = 'demo';

/** A catalogue that is not the demo: somebody's own, which a load of something else would destroy. */
export interface OwnCatalogue {
  /** Of which source it was loaded; undefined where that is not recorded. */
  readonly source: string | undefined;
  readonly parts: number;
  readonly loadedAt: Date | undefined;
}

/** The source differs from that of a catalogue of somebody's own. Nothing was changed. */
export class OwnCatalogueError extends Error {
  override readonly name = 'OwnCatalogueError';

  constructor(own: OwnCatalogue) {
    super(`The database holds ${ownCatalogueText(own)}, which this load would replace. Nothing was changed.`);
  }
}

/** The catalogue that is not the demo; undefined where there is none. The database need not be migrated. */
export async function ownCatalogue(client: Client): Promise<OwnCatalogue | undefined> {
  const { rows } = await client.query<{ edition: boolean; part: boolean }>(
    `select to_regclass('catalog.edition') is not null as edition, to_regclass('catalog.part') is not null as part`,
  );
  if (rows[0]?.edition) {
    const { rows: editions } = await client.query<{ source: string; parts: number; loadedAt: Date }>(
      'select source, part_count as parts, loaded_at as "loadedAt" from catalog.edition limit 1',
    );
    if (editions[0]) return editions[0].source === DEMO ? undefined : editions[0];
  }
  if (!rows[0]?.part) return undefined;
  // Parts that were written by hand have no edition.
  const { rows: counts } = await client.query<{ parts: number }>(
    'select count(*)::int as parts from catalog.part',
  );
  const parts = counts[0]?.parts ?? 0;
  return parts > 0 ? { source: undefined, parts, loadedAt: undefined } : undefined;
}

/** {@link ownCatalogue} over a connection of its own. */
export async function ownCatalogueOf(url: string): Promise<OwnCatalogue | undefined> {
  const client = new Client({ connectionString: url, application_name: 'millrace load' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await ownCatalogue(client);
  } finally {
    await client.end();
  }
}

/** As in “ACME”, 12,000 parts, loaded on 2026-11-30. */
export function ownCatalogueText({ source, parts, loadedAt }: OwnCatalogue): string {
  const name =
    source === undefined ? 'a catalogue of unknown source' : `“${source.replaceAll(/\p{Cc}/gu, '�')}”`;
  const date = loadedAt ? `, loaded on ${loadedAt.toISOString().slice(0, 10)}` : '';
  return `${name}, ${parts.toLocaleString('en-US')} ${parts === 1 ? 'part' : 'parts'}${date}`;
}
