-- Gives the site's schemas, and all in them, to millrace_owner: a data folder of a release that knew one user only has
-- them in the administrator's hands. REASSIGN OWNED does not work on that one, who owns the system catalogues as well.
do $$
declare
  step record;
begin
  for step in
    with site as (select oid, nspname from pg_namespace where nspname in ('millrace', 'catalog', 'catalog_next')),
    owned as (
      select 'schema' as kind, format('%I', nspname) as name, nspowner as owner
      from pg_namespace join site using (oid, nspname)
      union all
      select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
        format('%I.%I', nspname, relname), relowner
      from pg_class join site on site.oid = relnamespace
      where relkind in ('r', 'p', 'v', 'm', 'S')
        -- A column's sequence goes with its table.
        and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid
          and refobjsubid > 0 and deptype in ('a', 'i'))
      union all
      select 'type', format('%I.%I', nspname, typname), typowner
      from pg_type join site on site.oid = typnamespace where typtype in ('e', 'd', 'r')
      union all
      select 'routine', format('%I.%I(%s)', nspname, proname, pg_get_function_identity_arguments(pg_proc.oid)), proowner
      from pg_proc join site on site.oid = pronamespace
    )
    select format('alter %s %s owner to millrace_owner', kind, name) as statement
    from owned where owner <> 'millrace_owner'::regrole
  loop
    execute step.statement;
  end loop;
end
$$;
