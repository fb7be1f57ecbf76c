-- What parts look like where a merchant has no photograph of them: keys of pictures that many parts share
-- (millrace.picture_of). A category has the one that most of its parts have.
create table catalog.illustration (
  id smallint primary key,
  key text collate "C" not null unique
);

alter table catalog.category add column illustration_id smallint references catalog.illustration (id);

-- The table is made anew because its rows have a gap of two bytes after category_id: there the column costs nothing, at
-- the end 8 bytes a row.
create table catalog.part_next (
  id integer not null,
  category_id smallint not null,
  illustration_id smallint,
  ordinal integer not null,
  part_number text collate "C" not null,
  part_key text collate "C" not null generated always as (millrace.part_key(part_number)) stored,
  name text not null,
  status millrace.part_status not null,
  successor_number text collate "C",
  mass_g double precision,
  pack_size integer not null constraint part_pack_size_check check (pack_size > 0),
  origin text,
  customs_code text,
  value_ids integer[] not null,
  changed_at timestamptz not null default now()
);
insert into catalog.part_next (id, category_id, ordinal, part_number, name, status, successor_number, mass_g, pack_size,
    origin, customs_code, value_ids, changed_at)
  select id, category_id, ordinal, part_number, name, status, successor_number, mass_g, pack_size,
    origin, customs_code, value_ids, changed_at
  from catalog.part order by id;

drop table catalog.part cascade;
alter table catalog.part_next rename to part;
alter table catalog.part
  add constraint part_pkey primary key (id),
  add constraint part_part_number_key unique (part_number),
  add constraint part_category_id_ordinal_key unique (category_id, ordinal),
  add constraint part_category_id_fkey foreign key (category_id) references catalog.category (id),
  add constraint part_illustration_id_fkey foreign key (illustration_id) references catalog.illustration (id);
create index part_key_idx on catalog.part (part_key);
alter table catalog.price
  add constraint price_part_id_fkey foreign key (part_id) references catalog.part (id);
alter table catalog.stock
  add constraint stock_part_id_fkey foreign key (part_id) references catalog.part (id);
select millrace.watch_catalogue();
analyze catalog.part;
