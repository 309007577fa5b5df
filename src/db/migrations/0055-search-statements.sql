-- Statements are found once they are accepted, in the words that stand: as every partner reads them on their page. What waits, what was
-- refused and what was taken back is no row of what can be searched, so it has no line (docs/decisions/0039, 0045).
do $$ begin
  execute 'create or replace view thread.searchable with (security_invoker = true) as ' || rtrim(btrim(pg_get_viewdef('thread.searchable'::regclass)), ';') || $branch$
  union all select partnership_id, 'statement', id, 'statement', id, tier, thread.seen_by(tier), asked_on, words
    from thread.statement where state = 'accepted' and tier = 'partners'$branch$;
end $$;
create trigger keeps_search_line after insert or update or delete on thread.statement for each row execute function thread.keeps_search_line('statement', 'id');

-- As migration 0048 cuts them, for whichever migration adds a branch.
create function migration.search_lines_by_branch() returns void
  language plpgsql as $$
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
select migration.search_lines_by_branch();

insert into thread.search_line (partnership_id, source, source_id, audience, kind, thing_id, on_day, line)
select t.partnership_id, t.source, t.source_id, audience, t.kind, t.thing_id, t.on_day,
       thread.search_lexemes(t.words, thread.search_key(t.partnership_id, audience))
  from thread.searchable t cross join unnest(t.seen_by) as audience where t.source = 'statement';

-- Words that somebody agreed to stand as they are while any use of them stands; taken back, they do not come again. Whose they are, where
-- they were said and what they came from never changes. A line of the thread is made or unmade, and never made another.
revoke update on thread.thread_link, thread.quotation from app;
grant update (words, printed_attribution, tier, withdrawn_at) on thread.quotation to app;
create function thread.quoted_words_stand() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (new.words is distinct from old.words and new.words is not null
      and (old.words is null or new.tier <> 'room' or exists (select from thread.quotation_consent c
            where c.partnership_id = old.partnership_id and c.quotation_id = old.id and c.withdrawn_at is null)))
     or (new.printed_attribution is distinct from old.printed_attribution and new.printed_attribution is not null) then
    raise exception using errcode = '23514', constraint = 'quoted_words_stand', message = 'quoted words stand';
  end if;
  return new;
end $$;
revoke execute on function thread.quoted_words_stand() from public;
grant execute on function thread.quoted_words_stand() to app;
create trigger words_stand before update on thread.quotation for each row when (current_user = 'app') execute function thread.quoted_words_stand();
