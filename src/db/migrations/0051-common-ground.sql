-- Statements of a session are asked as a round of a kind of its own. What all its sheets say together is worked out in the act that opens
-- its boxes and kept as a finding; the sheets are destroyed as ever (docs/decisions/0046).

alter table thread.round
  drop constraint round_kind_check,
  add constraint round_kind_check check (kind in ('review', 'view seeking', 'has it changed', 'common ground')),
  add column session_id uuid,
  add foreign key (partnership_id, session_id) references thread.session (partnership_id, id),
  add constraint statements_of_a_session check ((kind = 'common ground') = (session_id is not null));
create index on thread.round (partnership_id, session_id) where session_id is not null;

-- What is kept of all sheets of a round together. It holds nothing that was one person's, and it is never changed: it was seen.
create table thread.common_ground_finding (
  partnership_id uuid not null,
  round_id uuid not null,
  finding jsonb not null check (jsonb_typeof(finding) = 'object'),
  tier text not null default 'partners' check (tier = 'partners'),
  primary key (partnership_id, round_id),
  foreign key (partnership_id, round_id) references thread.round (partnership_id, id)
);
select migration.guard('thread.common_ground_finding');
revoke update, delete on thread.common_ground_finding from app;

-- A round is closed with its boxes opened only inside the act that opens it: before, no perspective has an outcome, and after, it is revealed.
-- A data file brings findings of long ago.
create policy found on thread.common_ground_finding as restrictive for insert to app
  with check ((select thread.app_person()) is null or ((select thread.app_clearance()) = 'facilitators' and exists (
    select from thread.round r join thread.round_perspective p on p.partnership_id = r.partnership_id and p.round_id = r.id
     where r.partnership_id = common_ground_finding.partnership_id and r.id = common_ground_finding.round_id
       and r.kind = 'common ground' and r.state = 'closed' and p.outcome is not null)));

-- Statements are asked between dialogues, never during one: while a session of the same engagement is open, the round is not opened, and one
-- that is open rests.
create policy boxes on thread.session for select to owner using (true);
create function thread.dialogue_is_going_on(here uuid, of_session uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select here = thread.app_partnership() and exists (
    select from thread.session asked
      join thread.session going on going.partnership_id = asked.partnership_id and going.engagement_id = asked.engagement_id
     where asked.partnership_id = here and asked.id = of_session and going.state = 'open') $$;
revoke execute on function thread.dialogue_is_going_on(uuid, uuid) from public;
grant execute on function thread.dialogue_is_going_on(uuid, uuid) to app;

create function thread.asked_between_dialogues() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.kind, new.session_id) is distinct from (old.kind, old.session_id) then
    raise exception using errcode = '23514', constraint = 'a_round_keeps_its_session', message = 'a round keeps its kind and its session';
  end if;
  if old.state = 'planned' and new.state = 'open' and thread.dialogue_is_going_on(new.partnership_id, new.session_id) then
    raise exception using errcode = '23514', constraint = 'asked_between_dialogues', message = 'statements are asked between dialogues';
  end if;
  return new;
end $$;
create trigger asked_between_dialogues before update on thread.round
  for each row when (old.kind = 'common ground' or new.kind = 'common ground') execute function thread.asked_between_dialogues();
grant execute on function thread.asked_between_dialogues() to app;

-- As before, and it takes nothing while the round rests.
create or replace function thread.put_in_box(into_round uuid, into_perspective uuid, sheet jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
  asks thread.round;
  slot thread.round_perspective;
  held int;
begin
  if here is null or not thread.app_may_write() then return 'no such round'; end if;
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

-- Opens the boxes of a round of statements, as open_boxes does, and hands out their sheets on the way: of boxes with five or more, sorted by
-- what they say, without the perspective they came from. The boxes are gone with it, so that nobody can be handed them twice.
create function thread.open_boxes_of_statements(of_round uuid) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
  sheets jsonb;
begin
  if here is null or not thread.app_may_write() or thread.app_clearance() <> 'facilitators' then return '[]'; end if;
  perform 1 from thread.round r
   where r.partnership_id = here and r.id = of_round and r.state = 'closed' and r.kind = 'common ground'
     and not exists (select from thread.round_question q
                      where q.partnership_id = here and q.round_id = of_round and q.answers <> 'agreement')
     for update;
  if not found then return '[]'; end if;
  select coalesce(jsonb_agg(counted.sheet order by counted.sheet::text collate "C"), '[]') into sheets
    from (select s as sheet, count(*) over (partition by coalesce(p.joined_to, p.id)) as together
            from thread.box b
            join thread.round_perspective p on p.partnership_id = b.partnership_id and p.id = b.round_perspective_id,
                 jsonb_array_elements(b.sheets) as s
           where b.partnership_id = here and p.round_id = of_round and p.outcome is null) as counted
   where counted.together >= 5;
  perform thread.open_boxes(of_round);
  return sheets;
end $$;
revoke execute on function thread.open_boxes_of_statements(uuid) from public;
grant execute on function thread.open_boxes_of_statements(uuid) to app;

-- A round of statements asks what was accepted, word for word, and marks what the organisers put. A data file brings what was asked long ago.
create function thread.asks_what_was_accepted() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user <> 'app' or thread.app_person() is null then return new; end if;
  if exists (select from thread.round r
              where r.partnership_id = new.partnership_id and r.id = new.round_id and r.kind = 'common ground'
                and not exists (select from thread.statement s
                      where s.partnership_id = r.partnership_id and s.session_id = r.session_id and new.key = 'statement/' || s.id
                        and s.state = 'accepted' and s.asked_on is not null and new.answers = 'agreement' and new.words is null
                        and (new.name, new.easy_words, new.welsh_words) is not distinct from (s.words, s.easy_words, s.welsh_words)
                        and (new.grouping is not distinct from 'organisers') = (s.put_by = 'organiser'))) then
    raise exception using errcode = '23514', constraint = 'asks_what_was_accepted', message = 'a round asks what was accepted';
  end if;
  return new;
end $$;
create trigger asks_what_was_accepted before insert on thread.round_question
  for each row execute function thread.asks_what_was_accepted();
grant execute on function thread.asks_what_was_accepted() to app;

-- A statement that is taken back goes from every round that asks it or asked it. What was answered to it stays, under no words.
create or replace function thread.asked_stands_still() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed record := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' then
    if new.words is null and to_jsonb(new) - 'words' = to_jsonb(old) - 'words' then return new; end if;
    if (new.name, new.easy_words, new.welsh_words) is not distinct from ('These words were taken back.', null::text, null::text)
       and to_jsonb(new) - '{name,easy_words,welsh_words}'::text[] = to_jsonb(old) - '{name,easy_words,welsh_words}'::text[]
       and exists (select from thread.statement s
                    where s.partnership_id = new.partnership_id and new.key = 'statement/' || s.id and s.state = 'taken back') then
      return new;
    end if;
  end if;
  -- a command that loads a data file has no person: it adds what was asked long ago
  if (tg_op <> 'INSERT' or thread.app_person() is not null)
     and exists (select from thread.round r where r.partnership_id = changed.partnership_id and r.id = changed.round_id and r.state <> 'planned') then
    raise exception using errcode = '23514', constraint = 'what_was_asked_stands_still', message = 'what was asked stands still';
  end if;
  return changed;
end $$;
create index on thread.round_question (partnership_id, key) where key is not null;
create function thread.statement_goes_from_rounds() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.round_question q set name = 'These words were taken back.', easy_words = null, welsh_words = null
   where q.partnership_id = new.partnership_id and q.key = 'statement/' || new.id;
  return null;
end $$;
create trigger goes_from_rounds after update of state on thread.statement for each row
  when (new.state = 'taken back' and old.state <> 'taken back') execute function thread.statement_goes_from_rounds();
revoke execute on function thread.statement_goes_from_rounds() from public;
