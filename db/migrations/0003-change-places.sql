-- What the in-process filters (lib/filters) need to follow the catalogue: where a change happened, and in which
-- transaction, so that a reader can ask for exactly what has become visible since its last look. Identities cannot tell:
-- they are given out before the commit, so a lower one may appear after a higher one.
alter table millrace.change
  add column category_id smallint,
  add column ordinal integer,
  add column xid xid8 not null default pg_current_xact_id();
create index change_xid_idx on millrace.change (xid);

-- Whether parts have changed since the load that wrote catalog.facet: its bitmaps are then to be worked out anew.
alter table catalog.category add column facets_stale boolean not null default false;

-- A part that moves within or between categories leaves a row for the old and for the new place.
create or replace function millrace.announce_changes() returns trigger language plpgsql as $$
declare
  last_id bigint;
begin
  if tg_table_name = 'part' and tg_op = 'UPDATE' then
    with written as (
      insert into millrace.change (kind, part_number, category_id, ordinal)
        select 'part', part_number, category_id, ordinal from changed_rows
        union
        select 'part', part_number, category_id, ordinal from old_rows
        returning id
    )
    select max(id) into last_id from written;
    update catalog.category set facets_stale = true
      where not facets_stale and id in (
        select changed_rows.category_id from changed_rows left join old_rows using (id, category_id, ordinal, value_ids)
          where old_rows.id is null
        union
        select old_rows.category_id from old_rows left join changed_rows using (id, category_id, ordinal, value_ids)
          where changed_rows.id is null);
  elsif tg_table_name = 'part' then
    with written as (
      insert into millrace.change (kind, part_number, category_id, ordinal)
        select 'part', part_number, category_id, ordinal from changed_rows returning id
    )
    select max(id) into last_id from written;
    update catalog.category set facets_stale = true
      where not facets_stale and id in (select category_id from changed_rows);
  else
    with written as (
      insert into millrace.change (kind, part_number, category_id, ordinal)
        select tg_table_name, part.part_number, part.category_id, part.ordinal
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

create or replace function millrace.watch_catalogue() returns void language plpgsql as $$
declare
  watched text;
begin
  foreach watched in array array['part', 'price', 'stock'] loop
    execute format('create or replace trigger announce_insert after insert on catalog.%I
      referencing new table as changed_rows for each statement execute function millrace.announce_changes()', watched);
    execute format('create or replace trigger announce_update after update on catalog.%I
      referencing old table as old_rows new table as changed_rows
      for each statement execute function millrace.announce_changes()', watched);
    execute format('create or replace trigger announce_delete after delete on catalog.%I
      referencing old table as changed_rows for each statement execute function millrace.announce_changes()', watched);
  end loop;
end
$$;

select millrace.watch_catalogue();
