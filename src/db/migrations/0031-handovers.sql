-- From one team to another without anybody falling between: when something falls due, what was changed and why, what is asked before
-- somebody is released, and what has risen to a partnership manager.

alter table thread.handover
  -- of the receiving team, as it was when this was sent
  add column answer_within_days int not null default 2 check (answer_within_days between 1 and 14),
  add column sent_by uuid,
  add column sent_how text check (sent_how in ('here', 'secure mail')),
  -- when somebody who works with the person last said how it stands
  add column last_word_on date,
  add foreign key (partnership_id, sent_by) references thread.person (partnership_id, id),
  -- When something is due next. Before the sending: two weeks before release. Sent: an answer within the limit, and at short notice the
  -- same day. Released: a named worker at once, and a word on days 2, 7 and 21.
  add column due_on date generated always as (case
    when ended_on is not null then null
    when state = 'planned' and released_on is null and expected_release_on is null then null
    when state = 'planned' then coalesce(released_on, greatest(planned_on, expected_release_on - 14))
    when state = 'sent' then least(sent_on + case when short_notice then 0 else answer_within_days end, coalesce(released_on, expected_release_on))
    when released_on is null then expected_release_on
    when state = 'acknowledged' then released_on
    when last_word_on is null or last_word_on <= released_on then released_on + 2
    when last_word_on <= released_on + 2 then released_on + 7
    else released_on + 21 end) stored;
create index handover_due on thread.handover (partnership_id, due_on, number) where ended_on is null;
create index handover_due_from on thread.handover (partnership_id, from_id, due_on) where ended_on is null;
create index handover_due_to on thread.handover (partnership_id, to_id, due_on) where ended_on is null;
create index handover_ended on thread.handover (partnership_id, ended_on desc, number desc) where ended_on is not null;
create index handover_worker on thread.handover (partnership_id, worker_id) where ended_on is null;

-- What was changed, and why. The reason is about a person, and is seen with the reference.
create table thread.handover_change (
  partnership_id uuid not null,
  id uuid not null,
  handover_id uuid not null,
  reference_id uuid not null,
  what text not null check (what in ('team', 'worker', 'release', 'released', 'appointment', 'asked again', 'lost contact', 'found again',
    'no place', 'stopped')),
  from_words text,
  to_words text,
  because text not null,
  -- the version of the handover that this change makes
  version int not null,
  changed_on date not null,
  -- nobody: a list that was taken in
  changed_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, handover_id) references thread.handover (partnership_id, id),
  foreign key (partnership_id, reference_id) references thread.person_reference (partnership_id, id),
  foreign key (partnership_id, changed_by) references thread.person (partnership_id, id)
);
create index on thread.handover_change (partnership_id, handover_id, version);

-- What is asked before somebody is released: the last answer, and who said it.
create table thread.handover_check (
  partnership_id uuid not null,
  handover_id uuid not null,
  reference_id uuid not null,
  asks text not null check (asks in ('prescription', 'naloxone', 'a way to reach them', 'somewhere to sleep', 'who meets them')),
  answer text not null check (answer in ('yes', 'no', 'not needed')),
  answered_on date not null,
  answered_by uuid not null,
  primary key (partnership_id, handover_id, asks),
  foreign key (partnership_id, handover_id) references thread.handover (partnership_id, id),
  foreign key (partnership_id, reference_id) references thread.person_reference (partnership_id, id),
  foreign key (partnership_id, answered_by) references thread.person (partnership_id, id)
);

-- That something has risen to a partnership manager, and they were told: once, whoever goes the round and however often.
create table thread.handover_rise (
  partnership_id uuid not null,
  handover_id uuid not null,
  why text not null check (why in ('not answered', 'nobody asked next', 'no named worker', 'not all asked', 'no word by day 2',
    'no word by day 7', 'no word by day 21', 'worker has left', 'place has closed', 'not sent')),
  since date not null,
  risen_at timestamptz not null,
  primary key (partnership_id, handover_id, why, since),
  foreign key (partnership_id, handover_id) references thread.handover (partnership_id, id)
);

select migration.guard(t) from unnest(array['thread.handover_change', 'thread.handover_check', 'thread.handover_rise']::regclass[]) as t;
create policy sees on thread.handover_change as restrictive to app
  using (exists (select from thread.person_reference r where r.partnership_id = handover_change.partnership_id and r.id = handover_change.reference_id));
create policy sees on thread.handover_check as restrictive to app
  using (exists (select from thread.person_reference r where r.partnership_id = handover_check.partnership_id and r.id = handover_check.reference_id));
create policy sees on thread.handover_rise as restrictive to app
  using (exists (select from thread.handover h where h.partnership_id = handover_rise.partnership_id and h.id = handover_rise.handover_id));
-- That something has risen is written by the round alone: nobody keeps a manager from being told by saying that they were.
create policy by_the_round on thread.handover_rise as restrictive for insert to app with check ((select thread.app_person()) is null);
revoke update, delete on thread.handover_change, thread.handover_rise from app;
revoke delete on thread.handover_check from app;
create policy keeps on thread.handover_change for select to owner using (true);

-- A state goes back only with a reason that is kept in the same transaction, and an end stays an end.
create function thread.handover_goes_on() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  way constant text[] := array['planned', 'sent', 'acknowledged', 'accepted', 'appointment made', 'attended'];
begin
  if old.ended_on is not null then
    raise exception using errcode = '23514', constraint = 'an_end_stays', message = 'what has ended does not begin again';
  end if;
  if array_position(way, new.state) < array_position(way, old.state) and not exists (
      select from thread.handover_change c where c.partnership_id = new.partnership_id and c.handover_id = new.id
         and c.version = new.version and c.xmin = pg_current_xact_id()::xid) then
    raise exception using errcode = '23514', constraint = 'back_with_a_reason', message = 'a state goes back only with a reason';
  end if;
  return new;
end $$;
create trigger handover_goes_on before update on thread.handover for each row when (new.state is distinct from old.state)
  execute function thread.handover_goes_on();

-- Whoever wants no help is not asked for, not sent on and not chased.
create function thread.no_handover_unwanted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if thread.app_person() is not null and new.ended_on is null
     and (tg_op = 'INSERT' or new.state is distinct from old.state)
     and exists (select from thread.person_reference r where r.partnership_id = new.partnership_id and r.id = new.reference_id and not r.wants_help) then
    raise exception using errcode = '23514', constraint = 'no_help_is_wanted', message = 'no help is wanted, and nobody is asked';
  end if;
  return new;
end $$;
create trigger no_handover_unwanted before insert or update on thread.handover for each row execute function thread.no_handover_unwanted();
-- Where a handover goes with two references that are joined, what was changed and asked of it goes along.
create policy goes_along on thread.handover_change for update to owner using (true) with check (true);
create policy goes_along on thread.handover_check to owner using (true) with check (true);
create function thread.goes_with_its_handover() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.handover_change c set reference_id = new.reference_id where c.partnership_id = new.partnership_id and c.handover_id = new.id;
  update thread.handover_check c set reference_id = new.reference_id where c.partnership_id = new.partnership_id and c.handover_id = new.id;
  return null;
end $$;
create trigger goes_with_its_handover after update of reference_id on thread.handover for each row
  when (new.reference_id <> old.reference_id) execute function thread.goes_with_its_handover();
revoke execute on function thread.goes_with_its_handover() from public;
revoke execute on function thread.handover_goes_on(), thread.no_handover_unwanted() from public;

-- For somebody is asked by whoever has them. Whom the asking person does not see is refused in the words in which nobody is, before
-- anything else is said; and what was asked of one person stays of that person, and with whoever asked.
create function thread.a_person_of_theirs() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user <> 'app' or thread.app_person() is null then return new; end if;
  if tg_op = 'INSERT' then
    if exists (select from thread.person_reference r where r.partnership_id = new.partnership_id and r.id = new.reference_id
                  and r.held_by_id = new.from_id and r.held_by_id = any (thread.app_teams())) then
      return new;
    end if;
  elsif new.id = old.id and new.reference_id = old.reference_id and new.from_id = old.from_id and new.number = old.number
        and (new.to_id is not distinct from old.to_id
          or tg_table_name = 'handover' and old.from_id = any (thread.app_teams())) then
    return new;
  end if;
  raise exception using errcode = '42501', message = 'nobody of theirs';
end $$;
create trigger a_person_of_theirs before insert or update on thread.handover for each row execute function thread.a_person_of_theirs();
create trigger a_person_of_theirs before insert or update on thread.referral for each row execute function thread.a_person_of_theirs();
grant execute on function thread.a_person_of_theirs() to app;

-- A handover begins as a plan; one that has ended stands as it is.
create function thread.handover_stands() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user <> 'app' or thread.app_person() is null then return new; end if;
  if tg_op = 'INSERT' and new.state <> 'planned' then
    raise exception using errcode = '23514', constraint = 'a_handover_begins_as_a_plan', message = 'a handover begins as a plan';
  end if;
  if tg_op = 'UPDATE' and old.ended_on is not null then
    raise exception using errcode = '23514', constraint = 'an_end_stays', message = 'what has ended stands as it is';
  end if;
  return new;
end $$;
create trigger handover_stands before insert or update on thread.handover for each row execute function thread.handover_stands();
grant execute on function thread.handover_stands() to app;

-- Who has a person changes in the act in which they are taken on, arrive with a named worker, or come back because there was no place:
-- in the same transaction, in whichever order its statements stand.
create function thread.has_them_by_an_act() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if thread.app_person() is null
     or exists (select from thread.referral f where f.partnership_id = new.partnership_id and f.reference_id = new.id
                   and f.xmin = pg_current_xact_id()::xid and f.asks = 'take on' and f.state = 'accepted' and f.to_id = new.held_by_id)
     or exists (select from thread.handover h where h.partnership_id = new.partnership_id and h.reference_id = new.id
                   and h.xmin = pg_current_xact_id()::xid
                   and (h.to_id = new.held_by_id and h.released_on is not null and h.state in ('accepted', 'appointment made', 'attended', 'started')
                     or h.from_id = new.held_by_id and h.to_id = old.held_by_id and h.state = 'did not start'
                       and h.because_kind = 'no place to offer')) then
    return null;
  end if;
  raise exception using errcode = '42501', message = 'nobody has a person by a statement';
end $$;
create constraint trigger has_them_by_an_act after update of held_by_id on thread.person_reference deferrable initially deferred
  for each row when (new.held_by_id <> old.held_by_id) execute function thread.has_them_by_an_act();
revoke execute on function thread.has_them_by_an_act() from public;

-- A handover moves the person by itself: whoever was asked to take them on is asked no more, also where the planner cannot see it. Else
-- they would be taken on while they are on their way to somebody else, and two teams would each think that the other has them.
create function thread.handed_over_instead() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.referral r set state = 'stopped', because = 'handed over instead', version = r.version + 1
   where r.partnership_id = new.partnership_id and r.reference_id = new.reference_id and r.asks = 'take on'
     and r.state in ('sent', 'received', 'not ready', 'on hold') and thread.app_person() is not null;
  return null;
end $$;
create trigger handed_over_instead after insert on thread.handover for each row execute function thread.handed_over_instead();
revoke execute on function thread.handed_over_instead() from public;
