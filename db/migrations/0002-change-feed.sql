-- What changed, for caches, search and sitemaps: a row per changed part and a notification per statement, made by the
-- database so that no code path can forget it.
create table millrace.change (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('part', 'price', 'stock', 'catalogue')),
  -- Null when the whole catalogue was replaced.
  part_number text collate "C",
  changed_at timestamptz not null default now()
);
create index change_changed_at_idx on millrace.change (changed_at);

-- Channel millrace_change carries the highest id of millrace.change that the statement wrote.
create function millrace.announce_changes() returns trigger language plpgsql as $$
declare
  last_id bigint;
begin
  if tg_table_name = 'part' then
    with written as (
      insert into millrace.change (kind, part_number)
        select 'part', part_number from changed_rows returning id
    )
    select max(id) into last_id from written;
  else
    with written as (
      insert into millrace.change (kind, part_number)
        select tg_table_name, part.part_number
        from changed_rows join catalog.part on part.id = changed_rows.part_id returning id
    )
    select max(id) into last_id from written;
  end if;
  if last_id is not null then
    perform pg_notify('millrace_change', last_id::text);
  end if;
  return null;
end
$$;

-- Called again whenever a load has swapped new tables in.
create function millrace.watch_catalogue() returns void language plpgsql as $$
declare
  watched text;
begin
  foreach watched in array array['part', 'price', 'stock'] loop
    execute format('create trigger announce_insert after insert on catalog.%I referencing new table as changed_rows
      for each statement execute function millrace.announce_changes()', watched);
    execute format('create trigger announce_update after update on catalog.%I referencing new table as changed_rows
      for each statement execute function millrace.announce_changes()', watched);
    execute format('create trigger announce_delete after delete on catalog.%I referencing old table as changed_rows
      for each statement execute function millrace.announce_changes()', watched);
  end loop;
end
$$;

select millrace.watch_catalogue();
