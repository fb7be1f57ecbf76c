-- What millrace_application and millrace_reader may do, all of it. Run by the owner after every migration and in the
-- transaction that swaps a loaded catalogue in (db/grant-rights.ts): grants what is missing, takes from the application
-- what is not listed, and writes nothing where all is as it should be. Roles and objects that do not exist are left out.
do $rights$
declare
  step record;
begin
  for step in
    with listed (role_name, objects, privileges) as (values
      ('millrace_application', array['catalog', 'millrace'], array['USAGE']),
      ('millrace_application', array['millrace.cross_reference', 'millrace.migration', 'millrace.picture',
        'millrace.picture_of', 'millrace.secret'], array['SELECT']),
      -- Numbers for changes, purges, and forgetting what is old (migration 0011).
      ('millrace_application', array['millrace.change', 'millrace.committed'], array['SELECT', 'INSERT', 'DELETE']),
      ('millrace_application', array['millrace.sequencer', 'millrace.committed_seq_seq'], array['SELECT', 'UPDATE']),
      ('millrace_application', array['millrace.begin_another_course()', 'millrace.changes_after()',
        'millrace.continue_after()', 'millrace.course_of_events()', 'millrace.ended_between()',
        'millrace.ended_transactions()', 'millrace.has_committed()', 'millrace.notify_change()',
        'millrace.prune_changes()', 'millrace.purge()', 'millrace.purge_part()', 'millrace.sequence_changes()'],
        array['EXECUTE']),
      -- What browsers measured.
      ('millrace_application', array['millrace.vitals_day', 'millrace.vitals_hour', 'millrace.vitals_writer'],
        array['SELECT', 'INSERT', 'UPDATE', 'DELETE']),
      ('millrace_application', array['millrace.add_counts()', 'millrace.part_key()'], array['EXECUTE']),
      ('millrace_reader', array['catalog', 'millrace'], array['USAGE']),
      ('millrace_reader', array['millrace.add_counts()', 'millrace.changes_after()', 'millrace.course_of_events()',
        'millrace.ended_between()', 'millrace.ended_transactions()', 'millrace.has_committed()', 'millrace.part_key()',
        'millrace.tags_of_picture()'], array['EXECUTE'])
    ), granted_role as (
      -- Whoever owns the tables is not kept from them, whatever it is called.
      select rolname::text as role_name, oid from pg_roles
      where rolname in ('millrace_application', 'millrace_reader') and rolname <> current_user
    ), object as (
      select 'schema' as kind, nspname::text as key, format('%I', nspname) as name,
        coalesce(nspacl, acldefault('n', nspowner)) as acl
      from pg_namespace where nspname in ('catalog', 'millrace')
      union all
      select case relkind when 'S' then 'sequence' else 'table' end, nspname || '.' || relname,
        format('%I.%I', nspname, relname),
        coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname in ('catalog', 'millrace') and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      union all
      select 'function', nspname || '.' || proname || '()',
        format('%I.%I(%s)', nspname, proname, pg_get_function_identity_arguments(pg_proc.oid)),
        coalesce(proacl, acldefault('f', proowner))
      from pg_proc join pg_namespace on pg_namespace.oid = pronamespace where nspname = 'millrace' and prokind = 'f'
    ), wanted as (
      select role_name, kind, name, privilege
      from listed cross join unnest(objects) as key cross join unnest(privileges) as privilege
        join object using (key) join granted_role using (role_name)
      union
      select role_name, kind, name, 'SELECT' from object cross join granted_role
      where kind = 'table' and (starts_with(key, 'catalog.')
        or role_name = 'millrace_reader' and key <> 'millrace.secret')
    ), held as (
      select coalesce(role_name, 'public') as role_name, kind, name, privilege_type as privilege
      from object cross join aclexplode(acl) as entry left join granted_role on granted_role.oid = entry.grantee
      where role_name is not null or entry.grantee = 0
    )
    select format('grant %s on %s %s to %I', privilege, kind, name, role_name) as statement
    from (select * from wanted except select * from held) as missing
    union all
    select format('revoke %s on %s %s from %s', privilege, kind, name, role_name)
    from (select * from held where role_name <> 'millrace_reader' except select * from wanted) as too_many
  loop
    execute step.statement;
  end loop;
end
$rights$;
