-- How fast pages were for the people who opened them. In this schema, since it has nothing to do with any one catalogue.
-- A histogram is an array of counts by bucket (lib/vitals/scale.ts); those missing at its end are none.

-- Adding is all that is ever done to a histogram, so instances need not know of each other.
create function millrace.add_counts(one integer[], other integer[]) returns integer[]
language sql immutable parallel safe as $$
  select array_agg(least(coalesce(a, 0)::bigint + coalesce(b, 0), 2147483647)::integer order by place)
  from unnest(one, other) with ordinality as counts (a, b, place)
$$;

-- Each run of the server, and the last of its batches that was added: a batch whose answer got lost is not added twice.
-- Also which releases there have been; what claims to come from another one counts as `other`.
create table millrace.vitals_writer (
  id uuid primary key,
  release text not null,
  last_batch integer not null,
  seen_at timestamptz not null
);

create table millrace.vitals_hour (
  metric text collate "C" not null,
  navigation text collate "C" not null,
  hour timestamptz not null,
  route text collate "C" not null,
  device text collate "C" not null,
  connection text collate "C" not null,
  release text collate "C" not null,
  buckets integer[] not null,
  primary key (metric, navigation, hour, route, device, connection, release)
) with (fillfactor = 70);

-- By day, and for every combination of the four a row where they are any (`*`): whatever a report asks for is one range
-- of the key with a row a day. That takes three times as many rows as without.
create table millrace.vitals_day (
  metric text collate "C" not null,
  navigation text collate "C" not null,
  route text collate "C" not null,
  device text collate "C" not null,
  connection text collate "C" not null,
  release text collate "C" not null,
  day date not null,
  buckets integer[] not null,
  primary key (metric, navigation, route, device, connection, release, day)
) with (fillfactor = 70);
-- To find what is old enough to go.
create index vitals_day_day_idx on millrace.vitals_day using brin (day);
create index vitals_hour_hour_idx on millrace.vitals_hour using brin (hour);
