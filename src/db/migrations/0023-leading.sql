-- Co-leads, what takes both of them, involvement, the peer pathway, reward and recognition (docs/decisions/0022).

-- Two or four people who lead a partnership or one place together, from the side of lived experience and from another.
create table thread.co_leadership (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  -- null: the partnership as a whole
  place_id uuid,
  leads int not null check (leads in (2, 4)),
  state text not null default 'being named' check (state in ('being named', 'in force', 'ended')),
  in_force_on date,
  ended_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  check ((state = 'being named') = (in_force_on is null) or state = 'ended'),
  check ((state = 'ended') = (ended_on is not null))
);
create unique index one_co_leadership_each on thread.co_leadership (partnership_id, place_id) nulls not distinct where state <> 'ended';

create table thread.co_lead (
  partnership_id uuid not null,
  id uuid not null,
  co_leadership_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('lived experience', 'clinical', 'operational', 'other')),
  state text not null default 'named' check (state in ('named', 'leads', 'declined', 'withdrawn', 'stood down')),
  named_on date not null,
  answered_on date,
  ended_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, co_leadership_id) references thread.co_leadership (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);
create unique index a_person_leads_once on thread.co_lead (partnership_id, co_leadership_id, person_id) where state in ('named', 'leads');
create index on thread.co_lead (partnership_id, person_id);

-- An act that takes both sides, exactly as one of them asked for it.
create table thread.joint_decision (
  partnership_id uuid not null,
  id uuid not null,
  co_leadership_id uuid not null,
  kind text not null check (kind in ('publishing', 'setting aside', 'what people are called', 'ending co-leadership')),
  subject_kind text not null,
  subject_id uuid not null,
  -- the state it was decided from
  subject_version int not null,
  -- what was asked, value by value, and the SHA-256 of its canonical JSON
  asks jsonb not null,
  digest bytea not null check (length(digest) = 32),
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null default 'asked' check (state in ('asked', 'done', 'refused', 'taken back')),
  -- why not, told to whoever asked
  because text,
  ended_at timestamptz,
  -- the transaction in which both said yes and it was done: set here, by nobody else
  done_in text,
  tier text not null default 'partners' check (tier in ('facilitators', 'room', 'partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, co_leadership_id) references thread.co_leadership (partnership_id, id),
  foreign key (partnership_id, asked_by) references thread.person (partnership_id, id),
  check ((state = 'refused') = (because is not null)),
  check ((state = 'asked') = (ended_at is null))
);
create unique index asked_once_at_a_time on thread.joint_decision (partnership_id, kind, subject_id) where state = 'asked';

create table thread.joint_decision_voice (
  partnership_id uuid not null,
  joint_decision_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('lived experience', 'clinical', 'operational', 'other')),
  says text not null check (says in ('yes', 'no')),
  said_at timestamptz not null,
  primary key (partnership_id, joint_decision_id, person_id),
  foreign key (partnership_id, joint_decision_id) references thread.joint_decision (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);

-- One piece of work, and who led, decided and was paid. Nobody is named, and not said is an answer.
create table thread.involvement (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  title text not null,
  about text,
  from_on date not null,
  until_on date,
  led text not null check (led in ('lived experience', 'together', 'clinical', 'other', 'not said')),
  decided text not null check (decided in ('lived experience', 'together', 'clinical', 'other', 'not said')),
  paid text not null check (paid in ('at a rate', 'voucher', 'in work hours', 'not paid', 'not asked', 'not said')),
  -- in pounds for an hour or a session, never anybody's own sum
  band text check (band in ('under 10', '10 to 20', '20 to 40', 'over 40')),
  -- how many days after the work the last of them was paid
  paid_after_days int check (paid_after_days between 0 and 3650),
  who_was_there text,
  tier text not null default 'partners' check (tier in ('partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  check (until_on is null or until_on >= from_on),
  check (band is null or paid in ('at a rate', 'voucher')),
  check (paid_after_days is null or paid in ('at a rate', 'voucher'))
);

-- The way from taking part to working as a peer specialist, in the partnership's own words.
create table thread.peer_step (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  position int not null check (position >= 1),
  name text not null,
  about text,
  training text,
  supervision text,
  pay text,
  reference text,
  how_to_begin text,
  welsh_name text,
  tier text not null default 'partners' check (tier in ('partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id)
);
-- A day on which it was counted how many people stand at each step, in the order of the steps then; the counts are apart, and are
-- read by disclose() alone.
create table thread.peer_reading (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  read_on date not null,
  steps uuid[] not null check (array_length(steps, 1) >= 1),
  primary key (partnership_id, id),
  unique (partnership_id, read_on)
);
create table thread.peer_count (
  partnership_id uuid not null,
  peer_reading_id uuid not null,
  counts int[] not null check (array_length(counts, 1) >= 1 and 0 <= all (counts)),
  tier text not null default 'facilitators' check (tier = 'facilitators'),
  primary key (partnership_id, peer_reading_id),
  foreign key (partnership_id, peer_reading_id) references thread.peer_reading (partnership_id, id)
);

-- What is given for which kind of involvement, and the promise of when.
create table thread.reward_offer (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  position int not null check (position >= 1),
  for_what text not null,
  what text not null,
  welsh_for_what text,
  welsh_what text,
  easy text,
  tier text not null default 'partners' check (tier in ('partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id)
);
create table thread.reward_terms (
  partnership_id uuid not null references thread.partnership (id),
  how_to_ask text not null,
  benefits text not null,
  -- by role, never a name
  contact text not null,
  -- the promise: paid or given within so many days of the work
  within_days int not null check (within_days between 0 and 365),
  welsh_how_to_ask text,
  welsh_benefits text,
  welsh_contact text,
  tier text not null default 'partners' check (tier in ('partners', 'published')),
  version int not null default 1,
  primary key (partnership_id)
);

select migration.guard(t) from unnest(array['thread.co_leadership', 'thread.co_lead', 'thread.joint_decision', 'thread.joint_decision_voice',
  'thread.involvement', 'thread.peer_step', 'thread.peer_reading', 'thread.peer_count', 'thread.reward_offer', 'thread.reward_terms']::regclass[]) as t;

-- What was said for or against a decision stands, and so does a reading; nothing about leading together is ever taken out.
revoke update, delete on thread.joint_decision_voice, thread.peer_reading, thread.peer_count from app;
revoke delete on thread.co_leadership, thread.co_lead, thread.joint_decision from app;

create function thread.refuse_leading(which text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = '23514', constraint = which, message = replace(which, '_', ' ');
end $$;

-- The side from which somebody leads now: they said yes, still do, and have a role that fits it. Else null.
create function thread.leads_from(here uuid, of_leadership uuid, who uuid) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select l.side from thread.co_lead l join thread.person p on p.partnership_id = l.partnership_id and p.id = l.person_id
   where l.partnership_id = here and l.co_leadership_id = of_leadership and l.person_id = who and l.state = 'leads' and p.left_at is null
     and exists (select from thread.membership m where m.partnership_id = here and m.person_id = who and m.ended_on is null
                    and (m.role in ('lived experience', 'family and carers')) = (l.side = 'lived experience')) $$;

-- Who leads there: at the place itself where co-leads are in force, else in the partnership as a whole. Null: nobody was named.
create function thread.leadership_at(here uuid, at_place uuid) returns uuid
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select c.id from thread.co_leadership c
   where c.partnership_id = here and c.state = 'in force' and (c.place_id = at_place or c.place_id is null)
   order by c.place_id is null limit 1 $$;

-- Whether both sides say yes, each by somebody who leads from it now.
create function thread.both_say_yes(here uuid, of_decision uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select count(distinct v.side = 'lived experience') = 2
    from thread.joint_decision d
    join thread.joint_decision_voice v on v.partnership_id = d.partnership_id and v.joint_decision_id = d.id and v.says = 'yes'
   where d.partnership_id = here and d.id = of_decision
     and thread.leads_from(here, d.co_leadership_id, v.person_id) = v.side $$;

-- A decision of both that is being done in this very transaction.
create function thread.both_decided(here uuid, of_leadership uuid, of_kind text, subject uuid) returns setof jsonb
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select d.asks from thread.joint_decision d
   where d.partnership_id = here and d.co_leadership_id = of_leadership and d.kind = of_kind and (subject is null or d.subject_id = subject)
     and d.state = 'done' and d.done_in = pg_current_xact_id()::text $$;

grant execute on function thread.refuse_leading(text), thread.leads_from(uuid, uuid, uuid), thread.leadership_at(uuid, uuid),
  thread.both_say_yes(uuid, uuid), thread.both_decided(uuid, uuid, text, uuid) to app;

-- A command that loads a data file has no person: it adds what was agreed long ago.
create function thread.co_leadership_goes_on() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if thread.app_person() is not null and new.state <> 'being named' then perform thread.refuse_leading('co_leads_are_named_first'); end if;
    return new;
  end if;
  if (old.partnership_id, old.id, old.place_id) is distinct from (new.partnership_id, new.id, new.place_id) then
    perform thread.refuse_leading('a_co_leadership_stays_where_it_is');
  end if;
  if old.state = new.state then return new; end if;
  if (old.state, new.state) = ('being named', 'in force') then
    if (select count(distinct l.side = 'lived experience') from thread.co_lead l
         where l.partnership_id = new.partnership_id and l.co_leadership_id = new.id
           and thread.leads_from(l.partnership_id, new.id, l.person_id) is not null) < 2 then
      perform thread.refuse_leading('co_leads_come_from_both_sides');
    end if;
  elsif (old.state, new.state) = ('in force', 'ended') then
    if not exists (select from thread.both_decided(new.partnership_id, new.id, 'ending co-leadership', new.id)) then
      perform thread.refuse_leading('it_takes_both_leads');
    end if;
  elsif (old.state, new.state) <> ('being named', 'ended') then
    perform thread.refuse_leading('a_co_leadership_goes_forward_only');
  end if;
  return new;
end $$;
create trigger goes_on before insert or update on thread.co_leadership for each row execute function thread.co_leadership_goes_on();

create function thread.co_lead_says_it_themselves() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := thread.app_person();
begin
  if tg_op = 'INSERT' then
    if me is not null and (new.state <> 'named' or new.person_id = me) then perform thread.refuse_leading('nobody_makes_themselves_a_co_lead'); end if;
    return new;
  end if;
  if (old.partnership_id, old.id, old.co_leadership_id, old.person_id, old.side)
     is distinct from (new.partnership_id, new.id, new.co_leadership_id, new.person_id, new.side) then
    perform thread.refuse_leading('a_co_lead_stays_who_they_are');
  end if;
  if old.state = new.state then return new; end if;
  if (old.state, new.state) in (('named', 'leads'), ('named', 'declined'), ('leads', 'stood down')) then
    if me is distinct from new.person_id then perform thread.refuse_leading('a_co_lead_says_it_themselves'); end if;
  elsif (old.state, new.state) <> ('named', 'withdrawn') then
    perform thread.refuse_leading('a_co_lead_goes_forward_only');
  end if;
  return new;
end $$;
create trigger says_it_themselves before insert or update on thread.co_lead for each row execute function thread.co_lead_says_it_themselves();

-- Setting aside is asked by a facilitator, who has read the words: a lead who asked by themselves would be shown whatever they named.
create function thread.joint_decision_takes_both() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := thread.app_person();
begin
  -- words that are taken back go from what was asked about them
  if tg_op = 'UPDATE' and current_user = 'owner' then return new; end if;
  if tg_op = 'INSERT' then
    new.done_in := null;
    if me is not null and (new.state <> 'asked' or new.asked_by <> me
       or case when new.kind = 'setting aside' then thread.app_clearance() <> 'facilitators'
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
create trigger takes_both before insert or update on thread.joint_decision for each row execute function thread.joint_decision_takes_both();

create function thread.voice_is_their_own() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := thread.app_person();
  decision thread.joint_decision;
begin
  select * into decision from thread.joint_decision d where d.partnership_id = new.partnership_id and d.id = new.joint_decision_id for share;
  if me is not null and (new.person_id <> me or decision.state is distinct from 'asked'
     or thread.leads_from(new.partnership_id, decision.co_leadership_id, me) is distinct from new.side) then
    perform thread.refuse_leading('a_voice_is_a_leads_own');
  end if;
  return new;
end $$;
create trigger their_own before insert on thread.joint_decision_voice for each row execute function thread.voice_is_their_own();

-- 1. What people are called.
create function thread.being_called_takes_both() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  led_by uuid := thread.leadership_at(new.partnership_id, new.id);
begin
  if led_by is null or (tg_op = 'INSERT' and (new.people_called is null or thread.app_person() is null)) then return new; end if;
  if tg_op = 'UPDATE' and (old.people_called, old.people_called_chosen_with, old.people_called_on)
     is not distinct from (new.people_called, new.people_called_chosen_with, new.people_called_on) then return new; end if;
  if not exists (select from thread.both_decided(new.partnership_id, led_by, 'what people are called', new.id) as asks
     where asks ->> 'called' is not distinct from new.people_called
       and asks ->> 'chosenWith' is not distinct from new.people_called_chosen_with
       and asks ->> 'on' is not distinct from new.people_called_on::text) then
    perform thread.refuse_leading('it_takes_both_leads');
  end if;
  return new;
end $$;
create trigger takes_both before insert or update on thread.place for each row execute function thread.being_called_takes_both();

-- 2. Publishing: whatever reports are made of goes out for everyone by a decision that names it.
create function thread.publishing_takes_both() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  thing jsonb := to_jsonb(new);
  is_out boolean := case when tg_table_name = 'report' then thing ->> 'state' = 'issued' else thing ->> 'tier' = 'published' end;
  was_out boolean := case when tg_op = 'INSERT' then false when tg_table_name = 'report' then to_jsonb(old) ->> 'state' = 'issued'
                     else to_jsonb(old) ->> 'tier' = 'published' end;
  named text := case tg_table_name when 'vision_line' then 'vision line' when 'expectation' then 'commitment'
                when 'engagement_saying' then 'saying' when 'look_back' then 'look-back' else tg_table_name end;
  led_by uuid;
begin
  if was_out or not is_out or (tg_op = 'INSERT' and thread.app_person() is null) then return new; end if;
  led_by := thread.leadership_at(new.partnership_id, (select e.place_id from thread.engagement e
            where e.partnership_id = new.partnership_id and e.id = new.engagement_id));
  if led_by is null then return new; end if;
  if not exists (
    select from thread.both_decided(new.partnership_id, led_by, 'publishing', null) as asks, jsonb_array_elements(asks -> 'out') as goes
     where goes ->> 'kind' = named
       and (goes ->> 'id' = thing ->> 'id'
         or named = 'commitment' and goes ->> 'id' in (select c.id::text from thread.commitment c
              where c.partnership_id = new.partnership_id and c.expectation_id = new.id))
  ) then perform thread.refuse_leading('it_takes_both_leads'); end if;
  return new;
end $$;
create trigger takes_both before insert or update on thread.vision_line for each row execute function thread.publishing_takes_both();
create trigger takes_both before insert or update on thread.expectation for each row execute function thread.publishing_takes_both();
create trigger takes_both before insert or update on thread.action for each row execute function thread.publishing_takes_both();
create trigger takes_both before insert or update on thread.forum for each row execute function thread.publishing_takes_both();
create trigger takes_both before insert or update on thread.engagement_saying for each row execute function thread.publishing_takes_both();
create trigger takes_both before insert or update on thread.look_back for each row execute function thread.publishing_takes_both();
create trigger takes_both before insert or update on thread.report for each row execute function thread.publishing_takes_both();

-- 3. Setting aside what somebody told.
create function thread.setting_aside_takes_both() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  led_by uuid;
begin
  if new.state <> 'set aside' or (tg_op = 'UPDATE' and old.state = 'set aside') or (tg_op = 'INSERT' and thread.app_person() is null) then return new; end if;
  led_by := thread.leadership_at(new.partnership_id, new.place_id);
  if led_by is not null and not exists (select from thread.both_decided(new.partnership_id, led_by, 'setting aside', new.id) as asks
     where asks ->> 'because' is not distinct from new.because) then
    perform thread.refuse_leading('it_takes_both_leads');
  end if;
  return new;
end $$;
create trigger takes_both before insert or update on thread.feedback for each row execute function thread.setting_aside_takes_both();
