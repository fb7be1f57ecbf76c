-- The three roles of a Millrace database. An administrator runs this once, in the database of the site; repeating it is
-- safe. They can be logged in as after `alter role NAME login password '…'`, or be granted to logins of your own: then
-- repeat the settings below for those, since settings are not inherited. docs/operations.md has the rest.
--
-- millrace_owner        owns everything: migrations, loads, pictures, cross-references (DATABASE_OWNER_URL)
-- millrace_application  the site that runs (DATABASE_URL); its rights are in db/rights.sql
-- millrace_reader       for people who look into the database: statistics, plans, and every table but secrets
do $$
declare
  role_name text;
begin
  foreach role_name in array array['millrace_owner', 'millrace_application', 'millrace_reader'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I', role_name);
    end if;
  end loop;

  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create, temporary on database %I to millrace_owner', current_database());
  execute format('grant connect on database %I to millrace_application, millrace_reader', current_database());

  begin
    grant pg_monitor to millrace_reader;
  exception when insufficient_privilege then
    raise warning 'millrace_reader sees no statistics of others: have a superuser run "grant pg_monitor to millrace_reader".';
  end;
end
$$;

-- Before PostgreSQL 15 everybody could create tables there, and databases keep that when they are upgraded.
revoke create on schema public from public;

-- Bounds for what does not set its own: the site's pool gives pages less, reading the day's changes more.
alter role millrace_application set statement_timeout = '30s';
alter role millrace_application set lock_timeout = '5s';
alter role millrace_application set idle_in_transaction_session_timeout = '60s';
-- Statements name the schemas of all they use; nothing that somebody else makes elsewhere can stand in for it.
alter role millrace_application set search_path = pg_catalog;

alter role millrace_reader connection limit 5;
alter role millrace_reader set default_transaction_read_only = on;
alter role millrace_reader set statement_timeout = '5min';
alter role millrace_reader set idle_in_transaction_session_timeout = '5min';
