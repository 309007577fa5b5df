-- Whoever answers by a link has no person, and neither has a command that loads a data file: a link must not be taken for one. It drops a
-- sheet into its box, is used up, and leaves the one event that says so; nothing else is written by it.
create function thread.app_may_answer() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce((select h.may_write from signin.handle h
        where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()), false) $$;
grant execute on function thread.app_may_answer() to app;
create or replace function thread.app_may_write() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce((select h.may_write and (h.person_id is not null or h.clearance is distinct from 'published') from signin.handle h
        where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()), false) $$;

drop policy inserting on thread.event;
create policy inserting on thread.event as restrictive for insert to app
  with check ((select thread.app_may_write()) or ((select thread.app_may_answer()) and act = 'sheet kept' and actor_id is null));

-- As before.
create or replace function thread.use_answer_link(of_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if thread.app_partnership() is null or not thread.app_may_answer() then return false; end if;
  delete from thread.answer_link l where l.partnership_id = thread.app_partnership() and l.hash = of_hash;
  return found;
end $$;
create or replace function thread.put_in_box(into_round uuid, into_perspective uuid, sheet jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
  asks thread.round;
  slot thread.round_perspective;
  held int;
begin
  if here is null or not thread.app_may_answer() then return 'no such round'; end if;
  -- closing waits for this, and this for closing
  select * into asks from thread.round r where r.partnership_id = here and r.id = into_round and r.state = 'open' for share;
  if not found then return 'not open'; end if;
  if asks.session_id is not null and thread.dialogue_is_going_on(here, asks.session_id) then return 'resting'; end if;
  select * into slot from thread.round_perspective p
   where p.partnership_id = here and p.round_id = into_round and p.perspective_id = into_perspective;
  if not found then return 'not asked'; end if;
  if jsonb_typeof(sheet) <> 'array' then return 'not a sheet of this round'; end if;
  if exists (
    select from (select q.position, q.answers from thread.round_question q where q.partnership_id = here and q.round_id = into_round) as q
      full join jsonb_array_elements(sheet) with ordinality as s (answer, position) on q.position = s.position
     where q.position is null or s.position is null
        or case when q.answers = 'words'
             then jsonb_typeof(s.answer) not in ('string', 'null') or length(s.answer #>> '{}') > 4000
             else jsonb_typeof(s.answer) <> 'number' or (s.answer #>> '{}') !~ '^[0-4]$' end
  ) then return 'not a sheet of this round'; end if;
  insert into thread.box (partnership_id, round_perspective_id) values (here, slot.id) on conflict do nothing;
  select jsonb_array_length(b.sheets) into held from thread.box b
   where b.partnership_id = here and b.round_perspective_id = slot.id for update;
  if held >= coalesce(slot.asked, 10000) then return 'more than were asked'; end if;
  update thread.box b
     set sheets = (select jsonb_agg(s order by s::text collate "C") from jsonb_array_elements(b.sheets || jsonb_build_array(sheet)) as s)
   where b.partnership_id = here and b.round_perspective_id = slot.id;
  return 'kept';
end $$;

-- A statement on which views differ is carried into the plan of the next session, word for word. Taken back, it goes from there too.
create policy takes_back on thread.session_design for update to owner using (true) with check (true);
create function thread.statement_goes_from_plans() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.session_design d set input = replace(d.input, old.words, 'These words were taken back.')
    from thread.session asked
    join thread.session planned on planned.partnership_id = asked.partnership_id and planned.engagement_id = asked.engagement_id
   where asked.partnership_id = old.partnership_id and asked.id = old.session_id
     and d.partnership_id = planned.partnership_id and d.session_id = planned.id and position(old.words in d.input) > 0;
  return null;
end $$;
create trigger goes_from_plans after update of state on thread.statement for each row
  when (new.state = 'taken back' and old.words is not null) execute function thread.statement_goes_from_plans();
revoke execute on function thread.statement_goes_from_plans() from public;

-- Its words in easy read and in Welsh are words too.
alter table thread.statement add constraint no_words_of_what_was_taken_back
  check (state <> 'taken back' or (easy_words is null and welsh_words is null));
