-- What only this database's instances know. The addresses of picture sheets are signed with one (lib/pictures/sheet-key.ts):
-- without it nobody can make the server compose pictures that no page shows together.
create table millrace.secret (
  name text collate "C" primary key,
  value bytea not null check (length(value) >= 32)
);
insert into millrace.secret (name, value)
values ('picture sheets', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- What the parts of a leaf look like, the commonest first: a page of its list shows some of these.
alter table catalog.category add column illustration_ids smallint[] not null default '{}';
update catalog.category set illustration_ids = counted.ids
from (
  select category_id, array_agg(illustration_id order by parts desc, illustration_id) as ids
  from (
    select category_id, illustration_id, count(*) as parts from catalog.part
    where illustration_id is not null group by category_id, illustration_id
  ) as each_one group by category_id
) as counted
where counted.category_id = category.id;
