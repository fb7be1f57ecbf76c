-- The changes in one order, for caches: each committed transaction that changed something gets a number, and whoever has
-- read a number has seen, and can read, everything that was committed before the number was given.

-- `in-stock`: a part came into stock or ran out. `all`: everything, asked for by an operator. `tag`: whatever has the tag.
alter table millrace.change add column tag text;
alter table millrace.change
  drop constraint change_kind_check,
  add constraint change_kind_check check (kind in ('part', 'price', 'stock', 'in-stock', 'catalogue', 'all', 'tag')),
  add constraint change_tag_check check ((kind = 'tag') = (tag is not null));
-- A transaction's changes are read some at a time, by (xid, id). Nothing reads them by time.
drop index millrace.change_xid_idx;
create index change_xid_idx on millrace.change (xid, id);
drop index millrace.change_changed_at_idx;

create table millrace.committed (
  seq bigint generated always as identity primary key,
  xid xid8 not null unique,
  -- Of the transactions that had ended when the number was given: all of those have one, or changed nothing.
  snapshot pg_snapshot not null,
  committed_at timestamptz not null default clock_timestamp()
);
create index committed_committed_at_idx on millrace.committed (committed_at, seq);
-- Numbers begin with the milliseconds since 1970, so that those of a database that is made anew come after all that the
-- one before it gave: what caches have kept of that one is not taken to be true.
select setval('millrace.committed_seq_seq', (extract(epoch from clock_timestamp()) * 1000)::bigint);

-- One row, which whoever gives numbers locks. It is not written to each time: its old versions would pile up for as long
-- as anybody, such as a backup, has a transaction open.
create table millrace.sequencer (
  only_one boolean primary key default true check (only_one),
  -- As of millrace.course_of_events(), to which the transactions' ids belong.
  course text not null
);

-- Where the database came from: another cluster, database or timeline (a dump or a backup that was restored, a standby
-- that took over) may lack what had a number before, and count transactions anew.
create function millrace.course_of_events() returns text language sql stable as $$
  select concat_ws(' ', (select system_identifier from pg_control_system()),
    (select oid from pg_database where datname = current_database()),
    left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))
$$;
insert into millrace.sequencer (course) values (millrace.course_of_events());

-- The transactions that have ended. The one that asks has not, which pg_current_snapshot() leaves out.
create function millrace.ended_transactions() returns pg_snapshot language plpgsql volatile as $$
declare
  seen constant pg_snapshot := pg_current_snapshot();
  own constant xid8 := pg_current_xact_id_if_assigned();
begin
  if own is null or own >= pg_snapshot_xmax(seen) then
    return seen;
  end if;
  return format('%s:%s:%s', pg_snapshot_xmin(seen), pg_snapshot_xmax(seen), (
    select string_agg(xid::text, ',' order by xid)
    from (select pg_snapshot_xip(seen) as xid union select own) as running));
end
$$;

-- The transactions that changed something and ended between two snapshots. Each costs one step down the index, however
-- much it changed, and those that still run none: their rows, perhaps millions, are never stepped over.
create function millrace.ended_between(one pg_snapshot, other pg_snapshot) returns setof xid8 language sql volatile as $$
  with recursive running as (
    select pg_snapshot_xip(other) as xid union select pg_snapshot_xmax(other)
  ), span as (
    select coalesce((lag(xid) over (order by xid)::text::bigint + 1)::text::xid8, pg_snapshot_xmax(one)) as first,
      xid as beyond
    from running where xid >= pg_snapshot_xmax(one)
  ), found as (
    select step.xid, span.beyond
    from span cross join lateral (
      select xid from millrace.change where xid >= span.first and xid < span.beyond order by xid limit 1) as step
    union all
    select step.xid, found.beyond
    from found cross join lateral (
      select xid from millrace.change where xid > found.xid and xid < found.beyond order by xid limit 1) as step
  )
  select xid from found
  union all
  select xid from pg_snapshot_xip(one) as xid
  where pg_visible_in_snapshot(xid, other) and exists (select from millrace.change where change.xid = xid.xid)
$$;

-- Gives numbers to what was committed since the last time. Of several who try at once one does it; the others hear that
-- it is being done, and know nothing new. What nobody has to be told costs no write.
create function millrace.sequence_changes(
  out is_busy boolean, out seq bigint, out mark text
) language plpgsql volatile as $$
declare
  known pg_snapshot;
  ended pg_snapshot;
begin
  is_busy := false;
  known := coalesce((select snapshot from millrace.committed order by committed.seq desc limit 1), '1:1:');
  if not exists (select from millrace.sequencer where course = millrace.course_of_events())
      or exists (select from millrace.ended_between(known, millrace.ended_transactions())) then
    perform from millrace.sequencer for update skip locked;
    is_busy := not found;
    if found and not exists (select from millrace.sequencer where course = millrace.course_of_events()) then
      perform millrace.begin_another_course();
    end if;
    if not is_busy then
      -- Whoever had the lock has committed. A statement that begins now sees what ended before `ended` was taken.
      known := coalesce((select snapshot from millrace.committed order by committed.seq desc limit 1), '1:1:');
      ended := millrace.ended_transactions();
      insert into millrace.committed (xid, snapshot)
        select xid, ended from millrace.ended_between(known, ended) as xid order by xid;
      if found then
        -- A number that was read must not be given again after a crash.
        if current_setting('synchronous_commit') = 'off' then
          perform set_config('synchronous_commit', 'local', true);
        end if;
        perform pg_notify('millrace_committed', '');
      end if;
    end if;
  end if;
  select committed.seq, format('%s %s', committed.xid, extract(epoch from committed.committed_at))
    into seq, mark from millrace.committed order by committed.seq desc limit 1;
end
$$;

-- Whether the number still stands for what it stood for: its row is there, and so is all after it.
create function millrace.has_committed(cursor_seq bigint, cursor_mark text) returns boolean language sql stable as $$
  select exists (select from millrace.committed where seq = cursor_seq
    and format('%s %s', xid, extract(epoch from committed_at)) = cursor_mark)
$$;

-- A gap in the numbers that no former course of events can have filled.
create function millrace.begin_another_course() returns void language plpgsql as $$
begin
  delete from millrace.committed;
  delete from millrace.change;
  update millrace.sequencer set course = millrace.course_of_events();
  perform setval('millrace.committed_seq_seq', greatest(
    (select last_value from millrace.committed_seq_seq) + 1000000000,
    (extract(epoch from clock_timestamp()) * 1000)::bigint));
  insert into millrace.change (kind) values ('all');
end
$$;

-- For whoever has read a number that the database does not know, as after a copy of its files was put back: the numbers go
-- on after it, and everything has changed.
create function millrace.continue_after(known bigint) returns void language plpgsql as $$
begin
  perform from millrace.sequencer for update;
  perform setval('millrace.committed_seq_seq', greatest((select last_value from millrace.committed_seq_seq), known));
  insert into millrace.change (kind) values ('all');
end
$$;

-- Changes after the place (seq, id) up to a number, in order: a loop, so that each page reads its own rows only, also
-- within a transaction that changed millions.
create function millrace.changes_after(after_seq bigint, after_id bigint, last_seq bigint, most integer)
  returns table (seq bigint, id bigint, kind text, part_number text, slug text, tag text)
  language plpgsql stable as $$
declare
  next record;
  room integer := most;
  read integer;
begin
  for next in select committed.seq, committed.xid from millrace.committed
      where committed.seq >= after_seq and committed.seq <= last_seq order by committed.seq loop
    return query
      select next.seq, change.id, change.kind, change.part_number::text, category.slug, change.tag
      from millrace.change left join catalog.category on category.id = change.category_id
      where change.xid = next.xid and change.id > case when next.seq = after_seq then after_id else 0 end
      order by change.id limit room;
    get diagnostics read = row_count;
    room := room - read;
    exit when room <= 0;
  end loop;
end
$$;

-- Forgets what is older than 25 hours, `most` rows at a time, in order, so that a reader whose number is gone has missed
-- something and one whose number is there has not. The newest that is so old stays: it is some reader's last.
-- Returns how many rows went; fewer than `most` when there are no more.
create function millrace.prune_changes(most integer) returns integer language plpgsql as $$
declare
  old record;
  gone integer := 0;
  deleted integer;
begin
  -- Any number that no other advisory lock uses.
  if not pg_try_advisory_xact_lock(7205104) then
    return 0;
  end if;
  for old in select committed.seq, committed.xid from millrace.committed
      where committed.seq < (select seq from millrace.committed where committed_at < now() - interval '25 hours'
        order by committed_at desc, seq desc limit 1)
      order by committed.seq limit most loop
    delete from millrace.change where id = any (array(
      select id from millrace.change where xid = old.xid order by id limit most - gone));
    get diagnostics deleted = row_count;
    gone := gone + deleted;
    exit when gone >= most;
    delete from millrace.committed where committed.seq = old.seq;
    gone := gone + 1;
    exit when gone >= most;
  end loop;
  return gone;
end
$$;

create function millrace.notify_change(last_id bigint) returns void language sql as $$
  select pg_notify('millrace_change', last_id::text) where last_id is not null
$$;

-- Makes what has the tag untrue, wherever it is kept; `all` is everything.
create function millrace.purge(purged text) returns void language plpgsql as $$
declare
  last_id bigint;
begin
  if coalesce(purged, '') = '' then
    raise exception 'A tag to purge must not be empty.';
  end if;
  insert into millrace.change (kind, tag)
    values (case purged when 'all' then 'all' else 'tag' end, nullif(purged, 'all')) returning id into last_id;
  perform millrace.notify_change(last_id);
end
$$;

-- As if everything about the part had changed. Returns the category's slug; null where there is no such part.
create function millrace.purge_part(purged text) returns text language plpgsql as $$
declare
  last_id bigint;
  of_category text;
begin
  with written as (
    insert into millrace.change (kind, part_number, category_id, ordinal)
      select kind, part.part_number, part.category_id, part.ordinal
      from catalog.part cross join unnest(array['part', 'price', 'stock', 'in-stock']) as kind
      where part.part_number = purged returning id, category_id
  )
  select max(written.id), max(slug) into last_id, of_category
    from written join catalog.category on category.id = written.category_id;
  perform millrace.notify_change(last_id);
  return of_category;
end
$$;

-- Rows that an UPDATE left as they were are not changes.
create or replace function millrace.announce_changes() returns trigger language plpgsql as $$
declare
  last_id bigint;
begin
  if tg_table_name = 'part' and tg_op = 'UPDATE' then
    with written as (
      insert into millrace.change (kind, part_number, category_id, ordinal)
        select 'part', part_number, category_id, ordinal from (
          select now_row.part_number, now_row.category_id, now_row.ordinal
            from changed_rows as now_row left join old_rows as old_row using (id)
            where now_row is distinct from old_row
          union
          select old_row.part_number, old_row.category_id, old_row.ordinal
            from old_rows as old_row left join changed_rows as now_row using (id)
            where now_row is distinct from old_row) as places
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
  elsif tg_op = 'UPDATE' and tg_table_name = 'price' then
    with touched as (
      select coalesce(now_row.part_id, old_row.part_id) as part_id
      from changed_rows as now_row full join old_rows as old_row using (part_id)
      where now_row is distinct from old_row
    ), written as (
      insert into millrace.change (kind, part_number, category_id, ordinal)
        select 'price', part.part_number, part.category_id, part.ordinal
        from touched join catalog.part on part.id = touched.part_id returning id
    )
    select max(id) into last_id from written;
  elsif tg_op = 'UPDATE' then
    with touched as (
      select coalesce(now_row.part_id, old_row.part_id) as part_id,
        coalesce(0 < any (now_row.quantities), false) <> coalesce(0 < any (old_row.quantities), false) as turned
      from changed_rows as now_row full join old_rows as old_row using (part_id)
      where now_row is distinct from old_row
    ), written as (
      insert into millrace.change (kind, part_number, category_id, ordinal)
        select noted.kind, part.part_number, part.category_id, part.ordinal
        from touched join catalog.part on part.id = touched.part_id
        cross join lateral unnest(case when turned then array['stock', 'in-stock'] else array['stock'] end)
          as noted (kind)
        returning id
    )
    select max(id) into last_id from written;
  elsif tg_table_name = 'price' then
    with written as (
      insert into millrace.change (kind, part_number, category_id, ordinal)
        select 'price', part.part_number, part.category_id, part.ordinal
        from changed_rows join catalog.part on part.id = changed_rows.part_id returning id
    )
    select max(id) into last_id from written;
  else
    -- Pieces that come with a new row, or go with an old one.
    with written as (
      insert into millrace.change (kind, part_number, category_id, ordinal)
        select noted.kind, part.part_number, part.category_id, part.ordinal
        from changed_rows join catalog.part on part.id = changed_rows.part_id
        cross join lateral unnest(case when 0 < any (changed_rows.quantities) then array['stock', 'in-stock']
          else array['stock'] end) as noted (kind)
        returning id
    )
    select max(id) into last_id from written;
  end if;
  perform millrace.notify_change(last_id);
  return null;
end
$$;

-- What is small and on many pages: categories, attributes, standards, translations, warehouses. What the database writes
-- by itself (category.facets_stale) is no change.
create function millrace.announce_catalogue() returns trigger language plpgsql as $$
declare
  is_change boolean;
begin
  if tg_op = 'UPDATE' then
    is_change := exists (
      (select to_jsonb(changed_rows) - 'facets_stale' from changed_rows
        except all select to_jsonb(old_rows) - 'facets_stale' from old_rows)
      union all
      (select to_jsonb(old_rows) - 'facets_stale' from old_rows
        except all select to_jsonb(changed_rows) - 'facets_stale' from changed_rows));
  else
    is_change := exists (select from changed_rows);
  end if;
  if is_change then
    perform millrace.purge('catalogue');
  end if;
  return null;
end
$$;

-- TRUNCATE does not say what it took.
create function millrace.announce_truncate() returns trigger language plpgsql as $$
begin
  perform millrace.purge('all');
  return null;
end
$$;

-- Tags of what a changed row of millrace.picture_of is on; lists show the first picture of a part.
create function millrace.tags_of_picture(subject text, key text) returns setof text language sql stable as $$
  select 'part:' || key where subject = 'part'
  union all
  select unnest(array['parts', 'parts-of:' || category.slug])
    from catalog.part join catalog.category on category.id = part.category_id
    where subject = 'part' and part.part_number = key
  union all
  select 'pictures' where subject in ('category', 'illustration')
$$;

create function millrace.announce_pictures() returns trigger language plpgsql as $$
declare
  last_id bigint;
begin
  if tg_op = 'UPDATE' then
    with touched as (
      select distinct subject, key from (
        (select subject, key, position, hash from changed_rows except select subject, key, position, hash from old_rows)
        union all
        (select subject, key, position, hash from old_rows except select subject, key, position, hash from changed_rows)
      ) as differences
    ), written as (
      insert into millrace.change (kind, tag)
        select distinct 'tag', tag from touched cross join lateral millrace.tags_of_picture(subject, key) as tag
        returning id
    )
    select max(id) into last_id from written;
  else
    with written as (
      insert into millrace.change (kind, tag)
        select distinct 'tag', tag from changed_rows cross join lateral millrace.tags_of_picture(subject, key) as tag
        returning id
    )
    select max(id) into last_id from written;
  end if;
  perform millrace.notify_change(last_id);
  return null;
end
$$;

create function millrace.announce_cross_references() returns trigger language plpgsql as $$
begin
  if exists (select from changed_rows) then
    perform millrace.purge('cross-references');
  end if;
  return null;
end
$$;

-- Makes the triggers of one table again, where a load swapped another one in.
create function millrace.watch(watched regclass, announce regproc) returns void language plpgsql as $$
begin
  execute format('create or replace trigger announce_insert after insert on %s
    referencing new table as changed_rows for each statement execute function %s()', watched, announce);
  execute format('create or replace trigger announce_update after update on %s
    referencing old table as old_rows new table as changed_rows
    for each statement execute function %s()', watched, announce);
  execute format('create or replace trigger announce_delete after delete on %s
    referencing old table as changed_rows for each statement execute function %s()', watched, announce);
  execute format('create or replace trigger announce_truncate after truncate on %s
    for each statement execute function millrace.announce_truncate()', watched);
end
$$;

create or replace function millrace.watch_catalogue() returns void language plpgsql as $$
declare
  watched record;
begin
  for watched in select relname as name, oid from pg_class
      where relnamespace = 'catalog'::regnamespace and relkind = 'r' order by relname loop
    if watched.name in ('part', 'price', 'stock') then
      perform millrace.watch(watched.oid, 'millrace.announce_changes');
    -- Worked out from the parts.
    elsif watched.name not in ('facet', 'sitemap_shard') then
      perform millrace.watch(watched.oid, 'millrace.announce_catalogue');
    end if;
  end loop;
end
$$;

select millrace.watch_catalogue();
select millrace.watch('millrace.picture_of', 'millrace.announce_pictures');
select millrace.watch('millrace.cross_reference', 'millrace.announce_cross_references');

-- Whoever reads from here on has nothing from before.
insert into millrace.change (kind) values ('all');
