import type { Client } from 'pg';
import type { BadLine } from './read-lines.ts';

/**
 * Which of our parts each staged line names: with dashes and capitals as the catalogue has them or without, but never one
 * of two that differ in nothing else. `first_line` is the first that says the same.
 */
export const RESOLVE = `
  create temporary table resolved on commit drop as
  select *, min(line) over (partition by key, source, coalesce(part_number, wanted)) as first_line
  from (
    select staged.line, staged.source, staged.number, staged.note, staged.part_number as wanted,
      millrace.part_key(staged.number) as key, coalesce(exact.part_number, alike.part_number) as part_number
    from staged
    left join catalog.part as exact on exact.part_number = staged.part_number collate "C"
    left join lateral (
      select min(part.part_number) as part_number from catalog.part
      where exact.id is null and part.part_key = millrace.part_key(staged.part_number)
      having count(*) = 1
    ) as alike on true
  ) as named`;

const AT_ONCE = 1_000;

/** Staged lines that name no part, or say what one before them says, in the order of the file. */
export async function* duplicatesAndUnknowns(client: Client): AsyncGenerator<BadLine> {
  await client.query(`declare bad_lines no scroll cursor for
    select line, wanted, part_number, first_line from resolved
    where part_number is null or line > first_line order by line`);
  for (;;) {
    const { rows } = await client.query<{
      line: number;
      wanted: string;
      part_number: string | null;
      first_line: number;
    }>(`fetch ${AT_ONCE} from bad_lines`);
    for (const { line, wanted, part_number, first_line } of rows) {
      const reason =
        part_number === null
          ? `names ${wanted}, which is not in the catalogue.`
          : `says what line ${first_line} says.`;
      yield { line, reason };
    }
    if (rows.length < AT_ONCE) return;
  }
}

/** Writes what was resolved. */
export async function write(
  client: Client,
  replace: boolean,
): Promise<{ added: number; changed: number; removed: number }> {
  // With `replace` also of the file's sources: what stays as it was is neither added nor removed.
  const { rowCount } = replace
    ? await client.query(`delete from millrace.cross_reference as old
        where source in (select source from resolved where part_number is not null)
          and not exists (select from resolved where resolved.key = old.key and resolved.source = old.source
            and resolved.part_number = old.part_number)`)
    : { rowCount: 0 };
  const { rows } = await client.query<{ added: number; changed: number }>(`
    with written as (
      insert into millrace.cross_reference as old (source, number, part_number, note)
      select source, number, part_number, note from resolved
      where part_number is not null and line = first_line order by key
      on conflict (key, source, part_number) do update set number = excluded.number, note = excluded.note
        where (old.number, old.note) is distinct from (excluded.number, excluded.note)
      returning (xmax = 0) as is_new
    )
    select count(*) filter (where is_new)::integer as added, count(*) filter (where not is_new)::integer as changed
    from written`);
  return { added: rows[0]?.added ?? 0, changed: rows[0]?.changed ?? 0, removed: rowCount ?? 0 };
}
