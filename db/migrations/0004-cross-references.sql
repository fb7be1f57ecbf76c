-- Other people's part numbers for our parts: competitors', customers', our own of before. Outside `catalog`, which every
-- load replaces; a part is named by its number, and a line whose part is not loaded rests until it is.
create table millrace.cross_reference (
  -- Whose number: McMaster, a customer.
  source text not null check (length(source) between 1 and 100),
  -- As they write it.
  number text not null check (length(number) <= 100),
  key text collate "C" not null generated always as (millrace.part_key(number)) stored check (key <> ''),
  part_number text collate "C" not null,
  note text not null check (length(note) <= 500),
  primary key (key, source, part_number)
);
create index cross_reference_source_idx on millrace.cross_reference (source);
