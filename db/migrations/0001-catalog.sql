-- The catalogue. A load fills a copy of this schema and swaps it in, so nothing outside may refer to its row ids:
-- other schemas refer to a part by its part number.
create schema if not exists millrace;
create schema catalog;

-- What is left of a part number when people drop dashes, dots and case.
create function millrace.part_key(part_number text) returns text
  language sql immutable strict parallel safe
  return upper(translate(part_number, '-. _/+#', ''));

create type millrace.part_status as enum ('active', 'obsolete');
create type millrace.attribute_kind as enum ('number', 'term');

-- One row: what is loaded. `fingerprint` changes when the source, its size or its generator changes.
create table catalog.edition (
  fingerprint text primary key,
  source text not null,
  part_count integer not null,
  loaded_at timestamptz not null default now()
);

create table catalog.standard (
  code text primary key,
  title text not null
);

create table catalog.standard_equivalent (
  standard_code text not null references catalog.standard (code),
  code text not null,
  note text not null,
  position smallint not null,
  primary key (standard_code, code)
);

create table catalog.category (
  id smallint primary key,
  parent_id smallint references catalog.category (id),
  slug text not null unique,
  name text not null,
  description text not null,
  standard_code text references catalog.standard (code),
  position smallint not null,
  -- Parts in it and below it.
  part_count integer not null
);

create table catalog.attribute (
  id smallint primary key,
  key text not null unique,
  name text not null,
  kind millrace.attribute_kind not null,
  -- Canonical unit of value.sort for numbers, '' for terms and bare numbers.
  unit text not null,
  explanation text not null
);

-- The layout of a category: part.value_ids[position] is the part's value of this attribute.
create table catalog.category_attribute (
  category_id smallint not null references catalog.category (id),
  position smallint not null check (position >= 1),
  attribute_id smallint not null references catalog.attribute (id),
  -- The letter the standard uses.
  symbol text,
  is_column boolean not null,
  is_searchable boolean not null,
  -- A choice of make (material, finish, pack) for the same geometry.
  is_variant boolean not null,
  primary key (category_id, position),
  unique (category_id, attribute_id)
);

-- Every distinct stated value, once. A part holds the ids.
create table catalog.value (
  id integer primary key,
  attribute_id smallint not null references catalog.attribute (id),
  -- As the standard prints it, and the unit it is stated in ('' for terms).
  text text not null,
  unit text not null,
  -- Natural order: the number in the attribute's canonical unit, or the term's place.
  sort double precision not null,
  unique (attribute_id, text, unit)
);

-- What does not change all day.
create table catalog.part (
  id integer primary key,
  category_id smallint not null references catalog.category (id),
  -- Place in the category's natural order, dense from 0: a page of a list is a range of it, a filter a bitmap over it.
  ordinal integer not null,
  part_number text collate "C" not null,
  part_key text collate "C" not null generated always as (millrace.part_key(part_number)) stored,
  name text not null,
  status millrace.part_status not null,
  successor_number text collate "C",
  mass_g double precision,
  pack_size integer not null check (pack_size > 0),
  -- ISO 3166-1 alpha-2.
  origin text,
  -- HS tariff number.
  customs_code text,
  -- By position in the category's layout; null where the attribute does not apply.
  value_ids integer[] not null,
  changed_at timestamptz not null default now(),
  unique (part_number),
  unique (category_id, ordinal)
);
create index part_key_idx on catalog.part (part_key);

-- Price breaks: amounts[i] minor units of currency for `per` pieces, from quantities[i] pieces on.
create table catalog.price (
  part_id integer primary key references catalog.part (id),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  per integer not null check (per > 0),
  quantities integer[] not null,
  amounts bigint[] not null,
  changed_at timestamptz not null default now(),
  check (cardinality(quantities) = cardinality(amounts) and cardinality(quantities) > 0)
);

create table catalog.warehouse (
  id smallint primary key check (id >= 1),
  code text not null unique,
  name text not null,
  -- ISO 3166-1 alpha-2.
  country text not null
);

-- quantities[w] pieces in warehouse w; lead_days[w] working days until it has more, null where nothing is ordered.
create table catalog.stock (
  part_id integer primary key references catalog.part (id),
  quantities integer[] not null check (0 <= all (quantities)),
  lead_days smallint[] not null,
  changed_at timestamptz not null default now()
);

-- The parts of a category that have a value, as a Roaring bitmap (portable format) over part.ordinal.
create table catalog.facet (
  category_id smallint not null references catalog.category (id),
  value_id integer not null references catalog.value (id),
  part_count integer not null,
  first_ordinal integer not null,
  ordinals bytea not null,
  primary key (category_id, value_id)
);
alter table catalog.facet alter column ordinals set storage external;
create index facet_value_idx on catalog.facet (value_id, category_id);

-- Words that stand for a category or for a value of a searchable attribute, as lib/search/words.ts writes them.
create table catalog.word (
  word text collate "C" not null,
  category_id smallint references catalog.category (id),
  value_id integer references catalog.value (id),
  check (num_nonnulls(category_id, value_id) = 1)
);
create index word_idx on catalog.word (word);

-- Parts of other_category_id go with a part of category_id when they share its values of these attributes. The last
-- attribute is a preference: where nothing shares it, it is dropped.
create table catalog.goes_with (
  category_id smallint not null references catalog.category (id),
  position smallint not null,
  other_category_id smallint not null references catalog.category (id),
  attribute_ids smallint[] not null,
  primary key (category_id, position)
);

-- What the catalogue says in other languages; what is missing is shown as it is. Kinds and keys: category.name and
-- category.description by slug, attribute.name and attribute.explanation by key, term by attribute|text,
-- standard.title by code, equivalent.note by standard|code, noun and phrase (of part names) by the English.
create table catalog.translation (
  locale text not null,
  kind text not null,
  key text not null,
  text text not null,
  primary key (locale, kind, key)
);

-- Part keys at which the shards of the sitemap start: a part stays in its shard when others come and go.
create table catalog.sitemap_shard (
  id integer primary key,
  first_key text collate "C" not null unique
);
