import type { Client } from 'pg';

export interface TableSize {
  readonly table: string;
  readonly rows: number;
  /** With what is stored out of line. */
  readonly tableBytes: number;
  readonly indexes: readonly { readonly name: string; readonly bytes: number }[];
}

/** The tables of the catalogue, largest first, with their rows counted. */
export async function tableSizes(client: Client): Promise<TableSize[]> {
  const { rows } = await client.query<Omit<TableSize, 'rows'>>(
    `select relname as "table", pg_table_size(oid)::float8 as "tableBytes",
       coalesce((select json_agg(json_build_object('name', index.relname, 'bytes', pg_relation_size(index.oid))
           order by pg_relation_size(index.oid) desc)
         from pg_index join pg_class as index on index.oid = indexrelid
         where indrelid = pg_class.oid), '[]') as indexes
     from pg_class where relnamespace = 'catalog'::regnamespace and relkind = 'r'
     order by pg_total_relation_size(oid) desc limit 100`,
  );
  const sizes: TableSize[] = [];
  for (const size of rows) {
    const counted = await client.query<{ rows: number }>(
      `select count(*)::float8 as rows from catalog.${client.escapeIdentifier(size.table)}`,
    );
    sizes.push({ ...size, rows: counted.rows[0]?.rows ?? 0 });
  }
  return sizes;
}
