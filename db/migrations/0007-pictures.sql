-- Pictures of the catalogue. In this schema and not in `catalog`, which a load replaces: a merchant's photographs are
-- added once and outlive every load; they hang on part numbers and slugs, which stay.
create table millrace.picture (
  -- Of what it was made from and how; the names of its files begin with it (lib/pictures/picture-file.ts).
  hash text collate "C" primary key check (hash ~ '^[0-9a-f]{20}$'),
  -- Of its largest variant, in pixels.
  width smallint not null check (width > 0),
  height smallint not null check (height > 0),
  -- The largest of lib/pictures/picture-widths.ts that it is kept in.
  largest smallint not null,
  -- Class of its placeholder; null where one can see through it.
  tone smallint,
  made_at timestamptz not null default now()
);

-- What a picture shows, by part number, category slug or key of an illustration; position 1 comes first.
create table millrace.picture_of (
  subject text not null check (subject in ('part', 'category', 'illustration')),
  key text collate "C" not null,
  position smallint not null check (position >= 1),
  hash text collate "C" not null references millrace.picture (hash),
  -- Name of the merchant's file, and what it was made from and how: the same again need not be made again.
  file_name text,
  made_from text not null,
  changed_at timestamptz not null default now(),
  primary key (subject, key, position)
);
create index picture_of_hash_idx on millrace.picture_of (hash);
