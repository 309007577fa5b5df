-- A row with words keeps its lines through its own branch of what can be searched, and not through all twenty-six. The branches are cut
-- out of the view itself, so that it stays the one list.
do $$
declare
  branch text;
  named text;
  cases text := '';
  branches text[];
  standing text := current_setting('search_path');
begin
  -- so that every name in it is written with its schema
  perform set_config('search_path', 'pg_catalog', true);
  branches := regexp_split_to_array(rtrim(btrim(pg_get_viewdef('thread.searchable'::regclass)), ';'), '\nUNION ALL\n');
  perform set_config('search_path', standing, true);
  foreach branch in array branches loop
    named := substring(branch from '^\s*SELECT [^,]+,\s+''([^'']+)''::text');
    if named is null or strpos(cases, format('when %L then', named)) > 0 then
      raise exception 'a branch of what can be searched does not begin with its own source: %', branch;
    end if;
    cases := cases || format($branch$
    when %L then
      insert into thread.search_line (partnership_id, source, source_id, audience, kind, thing_id, on_day, line)
      select t.partnership_id, t.source, t.source_id, audience, t.kind, t.thing_id, t.on_day,
             thread.search_lexemes(t.words, thread.search_key(t.partnership_id, audience))
        from (%s) as t (partnership_id, source, source_id, kind, thing_id, tier, seen_by, on_day, words) cross join unnest(t.seen_by) as audience
       where t.partnership_id = here and t.source_id = named_id and t.words <> '';$branch$, named, branch);
  end loop;
  execute format($function$
create or replace function thread.keep_search_line(here uuid, named text, named_id uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $body$
begin
  delete from thread.search_line s where s.partnership_id = here and s.source = named and s.source_id = named_id;
  case named%s
  end case;
end $body$
$function$, cases);
end $$;
