-- The currency that the catalogue was loaded in, which prices are filtered in: a price that is set in another one later
-- is in no range.
alter table catalog.edition add column currency text check (currency ~ '^[A-Z]{3}$');
update catalog.edition set currency = (select currency from catalog.price order by part_id limit 1);
