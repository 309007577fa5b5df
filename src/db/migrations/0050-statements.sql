-- Statements: one idea each, put between dialogues, accepted or refused by a facilitator, and later asked of people
-- (docs/decisions/0045). Off unless the design of a session asks for them.
alter table thread.session_design add column asks_statements boolean not null default false;
create policy asks on thread.session_design for select to owner using (true);

create table thread.statement (
  partnership_id uuid not null,
  -- not made from the time, so that it does not tell when somebody put it
  id uuid not null,
  session_id uuid not null,
  -- as it is asked; null once it was taken back
  words text check (words <> '' and length(words) < 201),
  -- drafts until their readers, or a translator, have checked them
  easy_words text check (easy_words <> '' and length(easy_words) < 301),
  welsh_words text check (welsh_words <> '' and length(welsh_words) < 301),
  -- other words that a facilitator offers: whoever put it says yes or no to them
  offered_words text check (offered_words <> '' and length(offered_words) < 201),
  -- they said no to other words: it is accepted in theirs, or not
  wants_own_words boolean not null default false,
  put_by text not null check (put_by in ('participant', 'organiser')),
  -- on paper or aloud: somebody else typed it in, and nobody's name is kept with it
  came text not null check (came in ('on screen', 'on paper', 'aloud')),
  state text not null default 'put' check (state in ('put', 'accepted', 'refused', 'taken back')),
  -- why it was refused: whoever put it reads this
  because text,
  -- could anyone in the building tell who said this? Asked of whoever accepts it
  tellable text check (tellable in ('no', 'yes, and they know')),
  -- the order in which they are asked
  position int check (position >= 1),
  -- since when it has been asked: from then on nothing of its words changes
  asked_on date,
  tier text not null default 'room' check (tier in ('room', 'partners')),
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id),
  check ((state = 'taken back') = (words is null)),
  check ((state = 'refused') = (because is not null)),
  check ((state = 'accepted') = (position is not null)),
  check ((state = 'accepted') = (tier = 'partners')),
  check (state <> 'accepted' or tellable is not null),
  check (asked_on is null or state in ('accepted', 'taken back')),
  check (offered_words is null or state = 'put')
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
create index on thread.statement (partnership_id, session_id, position);

-- Who put it, apart from it, where they put it on their own page: they alone see this row, so that whoever accepts or refuses weighs the
-- words and not the person.
create table thread.statement_author (
  partnership_id uuid not null,
  statement_id uuid not null,
  person_id uuid not null,
  primary key (partnership_id, statement_id),
  foreign key (partnership_id, statement_id) references thread.statement (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
create index on thread.statement_author (partnership_id, person_id);

select migration.guard(t) from unnest(array['thread.statement', 'thread.statement_author']::regclass[]) as t;

create policy own on thread.statement_author as restrictive to app
  using (person_id = (select thread.app_person()))
  -- a command that loads a data file has no person
  with check (person_id = (select thread.app_person()) or (select thread.app_person()) is null);
-- What was put, and what was refused, is seen by whoever put it and by facilitators.
create policy own on thread.statement as restrictive for select to app
  using (tier = 'partners' or (select thread.app_clearance()) = 'facilitators'
    or exists (select from thread.statement_author a where a.partnership_id = statement.partnership_id and a.statement_id = statement.id
                  and a.person_id = (select thread.app_person())));
create policy own_update on thread.statement as restrictive for update to app
  using ((select thread.app_clearance()) = 'facilitators'
    or exists (select from thread.statement_author a where a.partnership_id = statement.partnership_id and a.statement_id = statement.id
                  and a.person_id = (select thread.app_person())));
revoke delete on thread.statement from app;
revoke update on thread.statement_author from app;

create policy takes_back on thread.statement to owner using (true) with check (true);
create policy takes_back on thread.statement_author for delete to owner using (true);
create policy finds on thread.statement_author for select to owner using (true);

-- Whether the design of a session asks for statements: every seat may know that, and nothing else of the design.
create function thread.asks_statements(of_session uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from thread.session_design d
    where d.partnership_id = thread.app_partnership() and d.session_id = of_session and d.asks_statements and thread.app_clearance() <> 'published') $$;
revoke execute on function thread.asks_statements(uuid) from public;
grant execute on function thread.asks_statements(uuid) to app;

create function thread.refuse_statement(which text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = '23514', constraint = which, message = replace(which, '_', ' ');
end $$;
grant execute on function thread.refuse_statement(text) to app;

-- How a statement comes in, and what may become of it. A command that loads a data file has no person: it adds what was put long ago.
create function thread.statement_moves() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := thread.app_person();
  keeps boolean := thread.app_clearance() = 'facilitators';
begin
  -- words that are taken back in a room go from here too
  if current_user = 'owner' then return new; end if;
  if tg_op = 'INSERT' then
    if me is null then return new; end if;
    if (new.state, new.tier) <> ('put', 'room') or new.offered_words is not null then perform thread.refuse_statement('a_statement_is_put_first'); end if;
    if new.put_by = 'organiser' and not keeps then perform thread.refuse_statement('organisers_statements_are_theirs'); end if;
    if not thread.asks_statements(new.session_id) then perform thread.refuse_statement('a_design_asks_for_statements'); end if;
    return new;
  end if;
  if row(old.id, old.session_id, old.put_by, old.came) is distinct from row(new.id, new.session_id, new.put_by, new.came) then
    perform thread.refuse_statement('a_statement_stays_what_it_is');
  end if;
  if old.state = 'taken back' then perform thread.refuse_statement('what_was_taken_back_stays_so'); end if;
  if new.state = 'taken back' then return new; end if;
  if old.asked_on is not null and row(old.words, old.easy_words, old.welsh_words, old.state, old.asked_on)
     is distinct from row(new.words, new.easy_words, new.welsh_words, new.state, new.asked_on) then
    perform thread.refuse_statement('what_was_asked_stands_still');
  end if;
  if old.state = 'refused' or (old.state, new.state) = ('accepted', 'put') then
    if row(old.*) is distinct from row(new.*) then perform thread.refuse_statement('a_statement_goes_forward_only'); end if;
  end if;
  if keeps then
    -- whoever put it on their own page says yes to other words themselves
    if (old.put_by, old.came) = ('participant', 'on screen') and old.words is distinct from new.words then
      perform thread.refuse_statement('other_words_take_the_yes_of_whoever_put_it');
    end if;
    return new;
  end if;
  -- whoever put it answers to the words that were offered, and changes nothing else
  if old.offered_words is null or new.offered_words is not null
     or (new.state, new.words) not in (('put', old.words), ('accepted', old.offered_words))
     or row(old.easy_words, old.welsh_words, old.asked_on, old.tellable) is distinct from row(new.easy_words, new.welsh_words, new.asked_on, new.tellable) then
    perform thread.refuse_statement('whoever_put_it_answers_an_offer');
  end if;
  return new;
end $$;
create trigger moves before insert or update on thread.statement for each row execute function thread.statement_moves();

-- A session whose statements were asked goes on asking for them.
create function thread.goes_on_asking() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from thread.statement s where s.partnership_id = new.partnership_id and s.session_id = new.session_id) then
    perform thread.refuse_statement('statements_stay_with_their_session');
  end if;
  return new;
end $$;
create trigger goes_on_asking before update of asks_statements on thread.session_design for each row
  when (old.asks_statements and not new.asks_statements) execute function thread.goes_on_asking();

-- Refusing a statement takes both leads, where co-leads are in force (docs/decisions/0022): it is asked by a facilitator, who has read it.
alter table thread.joint_decision drop constraint joint_decision_kind_check, add constraint joint_decision_kind_check
  check (kind in ('publishing', 'setting aside', 'refusing a statement', 'what people are called', 'ending co-leadership'));
create or replace function thread.joint_decision_takes_both() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := thread.app_person();
begin
  -- words that are taken back go from what was asked about them
  if tg_op = 'UPDATE' and current_user = 'owner' then return new; end if;
  if tg_op = 'INSERT' then
    new.done_in := null;
    if me is not null and (new.state <> 'asked' or new.asked_by <> me
       or case when new.kind in ('setting aside', 'refusing a statement') then thread.app_clearance() <> 'facilitators'
          else thread.leads_from(new.partnership_id, new.co_leadership_id, me) is null end) then
      perform thread.refuse_leading('a_co_lead_asks');
    end if;
    return new;
  end if;
  if old.state <> 'asked' then perform thread.refuse_leading('what_was_decided_stands'); end if;
  if (old.partnership_id, old.id, old.co_leadership_id, old.kind, old.subject_kind, old.subject_id, old.subject_version, old.asks, old.digest, old.asked_by, old.asked_at, old.tier)
     is distinct from (new.partnership_id, new.id, new.co_leadership_id, new.kind, new.subject_kind, new.subject_id, new.subject_version, new.asks, new.digest, new.asked_by, new.asked_at, new.tier) then
    perform thread.refuse_leading('what_was_asked_stands_still');
  end if;
  new.done_in := null;
  if new.state = 'done' then
    if not thread.both_say_yes(new.partnership_id, new.id) then perform thread.refuse_leading('it_takes_both_leads'); end if;
    new.done_in := pg_current_xact_id()::text;
  elsif new.state = 'refused' then
    if not exists (select from thread.joint_decision_voice v where v.partnership_id = new.partnership_id and v.joint_decision_id = new.id and v.says = 'no') then
      perform thread.refuse_leading('a_co_lead_refuses');
    end if;
  elsif new.state = 'taken back' and me is distinct from new.asked_by then
    perform thread.refuse_leading('whoever_asked_takes_it_back');
  end if;
  return new;
end $$;

create policy refuses on thread.session for select to owner using (true);
create policy refuses on thread.engagement for select to owner using (true);
create function thread.refusing_takes_both() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  led_by uuid;
begin
  if new.state <> 'refused' or (tg_op = 'UPDATE' and old.state = 'refused') or (tg_op = 'INSERT' and thread.app_person() is null) then return new; end if;
  led_by := thread.leadership_at(new.partnership_id, (select coalesce(s.place_id, e.place_id) from thread.session s
            join thread.engagement e on e.partnership_id = s.partnership_id and e.id = s.engagement_id
           where s.partnership_id = new.partnership_id and s.id = new.session_id));
  if led_by is not null and not exists (select from thread.both_decided(new.partnership_id, led_by, 'refusing a statement', new.id) as asks
     where asks ->> 'because' is not distinct from new.because) then
    perform thread.refuse_leading('it_takes_both_leads');
  end if;
  return new;
end $$;
create trigger takes_both before insert or update on thread.statement for each row execute function thread.refusing_takes_both();

-- What was put is seen by facilitators, so two functions stand for the leads: one shows them the words while they decide, the other does
-- what both have said yes to.
create function thread.statement_to_decide(of_decision uuid) returns table (words text, state text, asked_on date, version int)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.words, s.state, s.asked_on, s.version
    from thread.joint_decision d join thread.statement s on s.partnership_id = d.partnership_id and s.id = d.subject_id
   where d.partnership_id = thread.app_partnership() and d.id = of_decision and d.kind = 'refusing a statement' and d.state = 'asked'
     and (thread.leads_from(d.partnership_id, d.co_leadership_id, thread.app_person()) is not null or thread.app_clearance() = 'facilitators') $$;
create function thread.refuse_by_both(of_decision uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
  decision thread.joint_decision;
begin
  if here is null or not thread.app_may_write() then return false; end if;
  select * into decision from thread.joint_decision d
   where d.partnership_id = here and d.id = of_decision and d.kind = 'refusing a statement' and d.state = 'done' and d.done_in = pg_current_xact_id()::text;
  if not found then return false; end if;
  update thread.statement s set state = 'refused', because = decision.asks ->> 'because', offered_words = null, position = null, tier = 'room',
         version = s.version + 1
   where s.partnership_id = here and s.id = decision.subject_id and s.version = decision.subject_version and s.state in ('put', 'accepted')
     and s.asked_on is null;
  return found;
end $$;
revoke execute on function thread.statement_to_decide(uuid), thread.refuse_by_both(uuid) from public;
grant execute on function thread.statement_to_decide(uuid), thread.refuse_by_both(uuid) to app;

-- Taken back: nobody is kept with it any more, and nothing of it waits for both leads.
create function thread.statement_is_gone() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken_back constant text := 'These words were taken back.';
  reason constant text := '{"because":"These words were taken back."}';
begin
  delete from thread.statement_author a where a.partnership_id = new.partnership_id and a.statement_id = new.id;
  update thread.joint_decision d set
    asks = reason::jsonb, digest = sha256(convert_to(reason, 'UTF8')),
    because = case when d.because is not null then taken_back end,
    state = case d.state when 'asked' then 'taken back' else d.state end,
    ended_at = coalesce(d.ended_at, now()), version = d.version + 1
   where d.partnership_id = new.partnership_id and d.kind = 'refusing a statement' and d.subject_id = new.id;
  return null;
end $$;
create trigger is_gone after update of state on thread.statement for each row
  when (new.state = 'taken back' and old.state <> 'taken back') execute function thread.statement_is_gone();
revoke execute on function thread.statement_is_gone() from public;

-- "Don't write that down" reaches a statement that was made from what was said.
create function thread.struck_takes_statements() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  here uuid := (gone ->> 'partnership_id')::uuid;
begin
  update thread.statement s set words = null, easy_words = null, welsh_words = null, offered_words = null, because = null,
         state = 'taken back', tier = 'room', position = null, version = s.version + 1
   where s.partnership_id = here and s.state <> 'taken back'
     and s.id in (select l.to_id from thread.thread_link l where l.partnership_id = here and l.to_kind = 'statement'
                     and l.from_id = coalesce(gone ->> 'entry_id', gone ->> 'id')::uuid);
  return null;
end $$;
create trigger takes_statements after delete on thread.entry_payload for each row execute function thread.struck_takes_statements();
create trigger takes_statements after update of title on thread.theme for each row
  when (new.title = 'Struck out by the room' and old.title <> new.title) execute function thread.struck_takes_statements();
revoke execute on function thread.struck_takes_statements() from public;
