-- What lies between organisations: teams and services, a reference for a person and who has them now, who is asked next, and the
-- handover from one team to another. Clinical and case records stay where they are. Who may see a person's reference follows from
-- who has them and who is asked, and the database works it out by itself.

alter table thread.place
  -- the area that people go home to from here, or come home to here: a local authority, as people there say it
  add column area text,
  add column closed_on date,
  add column merged_into_id uuid,
  add foreign key (partnership_id, merged_into_id) references thread.place (partnership_id, id),
  add check (merged_into_id is null or closed_on is not null);

-- The providers at one place as one team. A handover that waits longer than its limit rises to the partnership manager.
create table thread.team (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  place_id uuid not null,
  name text not null,
  acknowledge_within_days int not null default 2 check (acknowledge_within_days between 1 and 14),
  tier text not null default 'partners' check (tier = 'partners'),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, place_id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id)
);

-- A provider in a team: whoever has a person, or is asked for one, is one of these.
create table thread.team_provider (
  partnership_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  partner_id uuid not null,
  does text,
  joined_on date,
  left_on date,
  tier text not null default 'partners' check (tier = 'partners'),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, team_id, partner_id),
  foreign key (partnership_id, team_id) references thread.team (partnership_id, id),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id)
);

-- A service that is not here: a handover goes to it by the secure mail that it already uses.
create table thread.outside_service (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  name text not null,
  area text not null,
  secure_mail text,
  phone text,
  closed_on date,
  tier text not null default 'partners' check (tier = 'partners'),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug)
);

create table thread.service (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  name text not null,
  partner_id uuid,
  kind text not null check (kind in ('clinical', 'non-clinical', 'peer', 'mutual aid')),
  type text not null check (type in ('drug recovery wing', 'therapeutic community', 'rolling programme', 'structured alcohol programme',
    'SMART', '12-step', 'NA', 'AA', 'CA', 'peer support', 'prescribing', 'psychosocial', 'family support', 'bespoke', 'other')),
  about text,
  eligibility text,
  -- shown to the public by the open directory, of a prison or ward never more than its name, kind, provider and establishment
  tier text not null default 'partners' check (tier in ('partners', 'published')),
  state text not null default 'running' check (state in ('planned', 'running', 'stopped')),
  because text,
  changed_at timestamptz not null default now(),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id),
  check (state <> 'stopped' or because is not null)
);

-- A service at one place, and what is tailored there.
create table thread.service_offer (
  partnership_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  place_id uuid not null,
  tailored text,
  tailored_because text,
  where_words text,
  timetable text,
  capacity int check (capacity > 0),
  how_to_join text,
  started_on date,
  ended_on date,
  tier text not null default 'partners' check (tier = 'partners'),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, service_id, place_id),
  foreign key (partnership_id, service_id) references thread.service (partnership_id, id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id)
);
create index on thread.service_offer (partnership_id, place_id);

-- A number for what people say aloud: "handover 417".
create table thread.last_number (
  partnership_id uuid not null references thread.partnership (id),
  of text not null check (of in ('handover', 'referral')),
  last int not null,
  primary key (partnership_id, of)
);

-- One person, by the reference of the team's own list. No name, no date of birth, nothing clinical stands here.
create table thread.person_reference (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  number text not null,
  listed_by_id uuid not null,
  listed_on date not null,
  -- who has the person now: never nobody
  held_by_id uuid not null,
  held_since date not null,
  -- the person's own word. Without it nobody is asked and no clock runs
  wants_help boolean not null default true,
  wants_no_help_on date,
  expected_release_on date,
  release_unknown_because text,
  released_on date,
  died_on date,
  -- since a death nothing of this person's record is destroyed
  legal_hold_on date,
  -- joined to another reference of the same person, which stands for both
  merged_into_id uuid,
  -- the providers who may see this now; kept by the database alone
  open_to uuid[] not null default '{}',
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, listed_by_id, number),
  foreign key (partnership_id, listed_by_id) references thread.team_provider (partnership_id, id),
  foreign key (partnership_id, held_by_id) references thread.team_provider (partnership_id, id),
  foreign key (partnership_id, merged_into_id) references thread.person_reference (partnership_id, id),
  check (wants_help = (wants_no_help_on is null)),
  check (died_on is null or legal_hold_on is not null),
  check (expected_release_on is null or release_unknown_because is null)
);
create index on thread.person_reference (partnership_id, held_by_id, number);

-- Who works with the person beside whoever has them.
create table thread.works_beside (
  partnership_id uuid not null,
  id uuid not null,
  reference_id uuid not null,
  provider_id uuid not null,
  since date not null,
  until date,
  primary key (partnership_id, id),
  foreign key (partnership_id, reference_id) references thread.person_reference (partnership_id, id),
  foreign key (partnership_id, provider_id) references thread.team_provider (partnership_id, id),
  check (until >= since)
);
create unique index works_beside_once on thread.works_beside (partnership_id, reference_id, provider_id) where until is null;

-- A name and a date of birth, sealed by the app with a key that the database never sees. Nobody reads this table: a name is opened by
-- open_identity(), which writes down who opened it and why.
create table thread.sealed_identity (
  partnership_id uuid not null,
  reference_id uuid not null,
  sealed bytea not null,
  -- keyed digest of name and date of birth, to find the same person on another list of the same reader
  likeness bytea not null check (length(likeness) = 32),
  kept_at timestamptz not null default now(),
  primary key (partnership_id, reference_id),
  foreign key (partnership_id, reference_id) references thread.person_reference (partnership_id, id)
);
create index on thread.sealed_identity (partnership_id, likeness);
create table thread.identity_opening (
  partnership_id uuid not null,
  id uuid not null,
  reference_id uuid not null,
  person_id uuid not null,
  because text not null,
  at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, reference_id) references thread.person_reference (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);
create index on thread.identity_opening (partnership_id, reference_id, at);

-- One provider asks another to take someone on, or to work beside them.
create table thread.referral (
  partnership_id uuid not null,
  id uuid not null,
  number int not null,
  reference_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  service_id uuid,
  asks text not null check (asks in ('take on', 'work beside')),
  state text not null check (state in ('sent', 'received', 'accepted', 'not ready', 'not suitable', 'on hold', 'withdrawn', 'stopped')),
  -- why it is not suitable, not ready, on hold, withdrawn or stopped
  because text,
  ready_on date,
  sent_on date not null,
  sent_by uuid,
  received_on date,
  decided_on date,
  decided_by uuid,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, number),
  foreign key (partnership_id, reference_id) references thread.person_reference (partnership_id, id),
  foreign key (partnership_id, from_id) references thread.team_provider (partnership_id, id),
  foreign key (partnership_id, to_id) references thread.team_provider (partnership_id, id),
  foreign key (partnership_id, service_id) references thread.service (partnership_id, id),
  foreign key (partnership_id, sent_by) references thread.person (partnership_id, id),
  foreign key (partnership_id, decided_by) references thread.person (partnership_id, id),
  check (from_id <> to_id),
  check (state in ('sent', 'received', 'accepted') or because is not null)
);
create index on thread.referral (partnership_id, reference_id);
create index on thread.referral (partnership_id, to_id, state);

-- From one team to another, or to a service that is not here.
create table thread.handover (
  partnership_id uuid not null,
  id uuid not null,
  number int not null,
  reference_id uuid not null,
  kind text not null check (kind in ('prison to prison', 'prison to community')),
  from_id uuid not null,
  to_id uuid,
  to_outside_id uuid,
  -- the area that the person goes to, as it was when this was planned
  area text,
  state text not null check (state in ('planned', 'sent', 'acknowledged', 'accepted', 'appointment made', 'attended', 'started',
    'did not start', 'declined', 'refused', 'stopped')),
  planned_on date not null,
  sent_on date,
  sent_at timestamptz,
  acknowledged_on date,
  accepted_on date,
  -- the named worker: someone with a seat, or as an outside service named them
  worker_id uuid,
  worker_words text,
  appointment_on date,
  appointment_at time,
  attended_on date,
  started_on date,
  ended_on date,
  -- why it did not start, was refused or stopped: one of the rule's named reasons
  because_kind text,
  expected_release_on date,
  release_unknown_because text,
  released_on date,
  short_notice boolean not null default false,
  lost_contact_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, number),
  foreign key (partnership_id, reference_id) references thread.person_reference (partnership_id, id),
  foreign key (partnership_id, from_id) references thread.team_provider (partnership_id, id),
  foreign key (partnership_id, to_id) references thread.team_provider (partnership_id, id),
  foreign key (partnership_id, to_outside_id) references thread.outside_service (partnership_id, id),
  foreign key (partnership_id, worker_id) references thread.person (partnership_id, id),
  check (to_id is null or to_outside_id is null),
  check (to_id is distinct from from_id),
  check (state not in ('accepted', 'appointment made', 'attended', 'started') or worker_id is not null or worker_words is not null),
  check ((state in ('started', 'did not start', 'declined', 'refused', 'stopped')) = (ended_on is not null)),
  check (state not in ('did not start', 'refused', 'stopped') or because_kind is not null),
  check (state <> 'started' or started_on is not null),
  check (state = 'planned' or sent_on is not null or ended_on is not null),
  check (expected_release_on is not null or release_unknown_because is not null or released_on is not null)
);
-- one handover of a person at a time
create unique index handover_once on thread.handover (partnership_id, reference_id)
  where state in ('planned', 'sent', 'acknowledged', 'accepted', 'appointment made', 'attended');
create index on thread.handover (partnership_id, reference_id);
create index on thread.handover (partnership_id, from_id, state);
create index on thread.handover (partnership_id, to_id, state);
create index on thread.handover (partnership_id, released_on);

-- What goes along with a person: their own goals, papers that are kept elsewhere and are only named here, and whom of their family or
-- friends they want told. What they did not agree to share stays with whoever has them. What they strike out is destroyed.
create table thread.what_travels (
  partnership_id uuid not null,
  id uuid not null,
  reference_id uuid not null,
  kind text not null check (kind in ('goal', 'assessment', 'plan', 'end report', 'other paper', 'family or friend', 'how to reach them')),
  words text,
  -- of a paper: its date and where it is, for example "Kept in SystmOne"
  dated_on date,
  kept_in text,
  agreed boolean not null,
  said_on date not null,
  struck_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, reference_id) references thread.person_reference (partnership_id, id),
  check ((struck_on is null) or (words is null and kept_in is null and dated_on is null)),
  check (struck_on is not null or words is not null or kept_in is not null)
);
create index on thread.what_travels (partnership_id, reference_id);

-- A file that somebody takes in, between its preview and their word: sealed, their own, and gone after a day.
create table thread.taken_file (
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  what text not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);

select migration.guard(t) from unnest(array['thread.team', 'thread.team_provider', 'thread.outside_service', 'thread.service',
  'thread.service_offer', 'thread.last_number', 'thread.person_reference', 'thread.works_beside', 'thread.sealed_identity',
  'thread.identity_opening', 'thread.referral', 'thread.handover', 'thread.what_travels', 'thread.taken_file']::regclass[]) as t;

create policy own on thread.taken_file as restrictive to app using (person_id = (select thread.app_person())) with check (person_id = (select thread.app_person()));

-- The providers whose people somebody may see: their own organisation's at the place where they work, or everywhere when no place
-- is said; a partnership manager's at their place; a strategic partnership manager's everywhere. A command or a job has no person.
create policy lookup on thread.team for select to owner using (true);
create policy lookup on thread.team_provider for select to owner using (true);
create function thread.app_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(distinct p.id), '{}')
          from signin.handle h
          join thread.team_provider p on p.partnership_id = h.partnership_id
          join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
         where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()
           and (h.person_id is null and h.clearance = 'facilitators'
             or exists (select from thread.membership m
                         where m.partnership_id = h.partnership_id and m.person_id = h.person_id and m.ended_on is null
                           and (m.role in ('front-line staff', 'representative', 'partnership manager') and m.partner_id = p.partner_id
                                  and (m.place_id is null or m.place_id = t.place_id)
                                or m.role = 'partnership manager' and (m.place_id = t.place_id or m.place_id is null and m.level = 'strategic')))) $$;

-- The same without what is only overseen: names are opened by those who work with the person.
create function thread.app_own_teams() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(distinct p.id), '{}')
          from signin.handle h
          join thread.membership m on m.partnership_id = h.partnership_id and m.person_id = h.person_id and m.ended_on is null
          join thread.team_provider p on p.partnership_id = h.partnership_id and p.partner_id = m.partner_id
          join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
         where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()
           and m.role in ('front-line staff', 'representative', 'partnership manager') and (m.place_id is null or m.place_id = t.place_id) $$;
grant execute on function thread.app_teams(), thread.app_own_teams() to app;
revoke execute on function thread.app_teams(), thread.app_own_teams() from public;

-- Whoever has the person, works beside them, or is asked or asking now.
create policy keeps on thread.person_reference to owner using (true) with check (true);
create policy keeps on thread.works_beside for select to owner using (true);
create policy keeps on thread.referral for select to owner using (true);
create policy keeps on thread.handover for select to owner using (true);
create function thread.open_to_now() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.open_to := array(
    select distinct who from (
      select new.held_by_id as who
      union all select b.provider_id from thread.works_beside b
        where b.partnership_id = new.partnership_id and b.reference_id = new.id and b.until is null
      union all select unnest(array[r.to_id, r.from_id]) from thread.referral r
        where r.partnership_id = new.partnership_id and r.reference_id = new.id and r.state in ('sent', 'received', 'not ready', 'on hold')
      union all select h.from_id from thread.handover h
        where h.partnership_id = new.partnership_id and h.reference_id = new.id
          and h.state in ('planned', 'sent', 'acknowledged', 'accepted', 'appointment made', 'attended')
      union all select h.to_id from thread.handover h
        where h.partnership_id = new.partnership_id and h.reference_id = new.id
          and h.state in ('sent', 'acknowledged', 'accepted', 'appointment made', 'attended')
    ) as sees where who is not null order by who);
  return new;
end $$;
create trigger open_to_now before insert or update on thread.person_reference for each row execute function thread.open_to_now();
create function thread.opens_reference() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.person_reference r set open_to = r.open_to where r.partnership_id = new.partnership_id and r.id = new.reference_id;
  return null;
end $$;
create trigger opens_reference after insert or update of until, provider_id on thread.works_beside for each row execute function thread.opens_reference();
create trigger opens_reference after update of state, from_id, to_id on thread.referral for each row execute function thread.opens_reference();
create trigger opens_reference after update of state, from_id, to_id on thread.handover for each row execute function thread.opens_reference();
-- what had ended before it came here opens nothing
create trigger opens_reference_new after insert on thread.referral for each row
  when (new.state in ('sent', 'received', 'not ready', 'on hold')) execute function thread.opens_reference();
create trigger opens_reference_new after insert on thread.handover for each row when (new.ended_on is null) execute function thread.opens_reference();

create policy sees on thread.person_reference as restrictive to app
  using (open_to && (select thread.app_teams())) with check (open_to && (select thread.app_teams()));
create policy sees on thread.works_beside as restrictive to app
  using (exists (select from thread.person_reference r where r.partnership_id = works_beside.partnership_id and r.id = works_beside.reference_id));
create policy sees on thread.identity_opening as restrictive to app
  using (exists (select from thread.person_reference r where r.partnership_id = identity_opening.partnership_id and r.id = identity_opening.reference_id));
create policy sees on thread.what_travels as restrictive to app
  using (exists (select from thread.person_reference r where r.partnership_id = what_travels.partnership_id and r.id = what_travels.reference_id
                    and (what_travels.agreed or r.held_by_id = any ((select thread.app_teams())::uuid[]))));
-- It is written and struck out by whoever has the person: others read what was agreed, and destroy nothing of it.
create policy written on thread.what_travels as restrictive for insert to app
  with check (exists (select from thread.person_reference r where r.partnership_id = what_travels.partnership_id and r.id = what_travels.reference_id
                         and r.held_by_id = any ((select thread.app_teams())::uuid[])));
create policy struck_out on thread.what_travels as restrictive for update to app
  using (exists (select from thread.person_reference r where r.partnership_id = what_travels.partnership_id and r.id = what_travels.reference_id
                    and r.held_by_id = any ((select thread.app_teams())::uuid[])));
-- Those who asked and those who were asked keep the bare row: who, when and how it ended.
create policy sees on thread.referral as restrictive to app
  using (from_id = any ((select thread.app_teams())::uuid[]) or to_id = any ((select thread.app_teams())::uuid[]));
create policy sees on thread.handover as restrictive to app
  using (from_id = any ((select thread.app_teams())::uuid[]) or to_id = any ((select thread.app_teams())::uuid[]) and state <> 'planned');
revoke delete on thread.person_reference, thread.works_beside, thread.referral, thread.handover, thread.identity_opening, thread.what_travels from app;

-- After a death nothing of this person goes on: what was open is stopped, and nothing new begins.
create function thread.after_a_death() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from thread.person_reference r where r.partnership_id = new.partnership_id and r.id = new.reference_id and r.died_on is not null)
     and (tg_op = 'INSERT' or new.state is distinct from old.state and new.state <> 'stopped')
     and thread.app_person() is not null then
    raise exception using errcode = '23514', constraint = 'after_a_death_nothing_moves', message = 'after a death nothing moves';
  end if;
  return new;
end $$;
create trigger after_a_death before insert or update on thread.handover for each row execute function thread.after_a_death();
create trigger after_a_death before insert or update on thread.referral for each row execute function thread.after_a_death();
-- A recorded death stops every handover and referral of this person, also those that whoever records it cannot see.
create policy stops on thread.handover for update to owner using (true) with check (true);
create policy stops on thread.referral for update to owner using (true) with check (true);
create function thread.death_stops() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.handover h set state = 'stopped', because_kind = 'died', ended_on = new.died_on, version = h.version + 1
   where h.partnership_id = new.partnership_id and h.reference_id = new.id and h.ended_on is null;
  update thread.referral r set state = 'stopped', because = 'died', version = r.version + 1
   where r.partnership_id = new.partnership_id and r.reference_id = new.id and r.state in ('sent', 'received', 'not ready', 'on hold');
  return null;
end $$;
create trigger death_stops after update of died_on on thread.person_reference for each row
  when (new.died_on is not null and old.died_on is null) execute function thread.death_stops();
create function thread.held_words_stay() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from thread.person_reference r where r.partnership_id = old.partnership_id and r.id = old.reference_id and r.legal_hold_on is not null) then
    raise exception using errcode = '23514', constraint = 'held_words_stay', message = 'what is held stays as it is';
  end if;
  return new;
end $$;
create trigger held_words_stay before update on thread.what_travels for each row execute function thread.held_words_stay();
revoke execute on function thread.open_to_now(), thread.opens_reference(), thread.after_a_death(), thread.death_stops(), thread.held_words_stay()
  from public;

-- Names: kept by whoever has the person or by the list that they come from, found again by likeness, opened, counted who could, and
-- destroyed by the desk; each by its function alone.
revoke select, insert, update, delete on thread.sealed_identity from app;
revoke insert, update on thread.identity_opening from app;
create policy keeps on thread.sealed_identity to owner using (true) with check (true);
create policy keeps on thread.identity_opening to owner using (true) with check (true);

create function thread.keep_identity(of_reference uuid, sealed_now bytea, likeness_now bytea) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not thread.app_may_write() or not exists (
      select from thread.person_reference r where r.partnership_id = thread.app_partnership() and r.id = of_reference
         and (thread.app_person() is null
           or r.open_to && thread.app_own_teams() and array[r.held_by_id, r.listed_by_id] && thread.app_own_teams())) then
    raise exception using errcode = '42501', message = 'not theirs to keep';
  end if;
  insert into thread.sealed_identity (partnership_id, reference_id, sealed, likeness)
    values (thread.app_partnership(), of_reference, sealed_now, likeness_now)
    on conflict (partnership_id, reference_id) do update set sealed = excluded.sealed, likeness = excluded.likeness, kept_at = now();
end $$;

create function thread.open_identity(of_reference uuid, opening uuid, why text) returns bytea
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_sealed bytea;
begin
  if not thread.app_may_write() or thread.app_person() is null then return null; end if;
  select s.sealed into found_sealed
    from thread.sealed_identity s join thread.person_reference r on r.partnership_id = s.partnership_id and r.id = s.reference_id
   where s.partnership_id = thread.app_partnership() and s.reference_id = of_reference and r.open_to && thread.app_own_teams();
  if found_sealed is null then return null; end if;
  insert into thread.identity_opening (partnership_id, id, reference_id, person_id, because)
    values (thread.app_partnership(), opening, of_reference, thread.app_person(), why);
  return found_sealed;
end $$;

create function thread.alike(likenesses bytea[]) returns table (likeness bytea, reference_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.likeness, s.reference_id
    from thread.sealed_identity s join thread.person_reference r on r.partnership_id = s.partnership_id and r.id = s.reference_id
   where s.partnership_id = (select thread.app_partnership()) and s.likeness = any (likenesses)
     and r.open_to && (select thread.app_own_teams()) $$;

create function thread.who_may_open(of_reference uuid) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(distinct m.person_id)::int
    from thread.person_reference r
    join thread.team_provider p on p.partnership_id = r.partnership_id and p.id = any (r.open_to)
    join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
    join thread.membership m on m.partnership_id = p.partnership_id and m.partner_id = p.partner_id and m.ended_on is null
   where r.partnership_id = (select thread.app_partnership()) and r.id = of_reference and r.open_to && (select thread.app_teams())
     and exists (select from thread.sealed_identity s where s.partnership_id = r.partnership_id and s.reference_id = r.id)
     and m.role in ('front-line staff', 'representative', 'partnership manager') and (m.place_id is null or m.place_id = t.place_id) $$;

create function thread.destroy_identity(of_reference uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from thread.sealed_identity s using thread.person_reference r
   where s.partnership_id = (select thread.app_partnership()) and s.reference_id = of_reference and (select thread.app_may_write())
     and r.partnership_id = s.partnership_id and r.id = s.reference_id and r.legal_hold_on is null
     and (select thread.app_person()) is null $$;

-- What somebody took in and never said yes to goes with the drafts.
create policy forgets on thread.taken_file to owner using (true) with check (true);
create or replace function signin.prune(drafts_before timestamptz, forms_before timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ delete from thread.draft where kept_at < drafts_before;
        delete from thread.taken_file where kept_at < drafts_before;
        delete from thread.sent_form where sent_at < forms_before $$;

-- What happened to somebody's reference, referral or handover is seen by those who see the thing itself.
create policy happened_to_somebody on thread.event as restrictive for select to app
  using (subject_kind not in ('reference', 'referral', 'handover')
    or exists (select from thread.person_reference r where r.partnership_id = event.partnership_id and r.id = event.subject_id)
    or exists (select from thread.referral r where r.partnership_id = event.partnership_id and r.id = event.subject_id)
    or exists (select from thread.handover h where h.partnership_id = event.partnership_id and h.id = event.subject_id));

revoke execute on function thread.keep_identity(uuid, bytea, bytea), thread.open_identity(uuid, uuid, text), thread.alike(bytea[]),
  thread.who_may_open(uuid), thread.destroy_identity(uuid) from public;
grant execute on function thread.keep_identity(uuid, bytea, bytea), thread.open_identity(uuid, uuid, text), thread.alike(bytea[]),
  thread.who_may_open(uuid), thread.destroy_identity(uuid) to app;

-- How many handovers there are is a count of people: the next number is drawn by those who come where people are, and by a command.
create policy draws on thread.last_number as restrictive to app using ((select thread.app_teams()) <> '{}') with check ((select thread.app_teams()) <> '{}');

-- That something came out of somebody's handover or referral is seen by those who see it.
create policy came_of_somebody on thread.thread_link as restrictive for select to app
  using ((from_kind not in ('reference', 'referral', 'handover') and to_kind not in ('reference', 'referral', 'handover'))
    or exists (select from thread.person_reference r where r.partnership_id = thread_link.partnership_id and r.id in (thread_link.from_id, thread_link.to_id))
    or exists (select from thread.referral r where r.partnership_id = thread_link.partnership_id and r.id in (thread_link.from_id, thread_link.to_id))
    or exists (select from thread.handover h where h.partnership_id = thread_link.partnership_id and h.id in (thread_link.from_id, thread_link.to_id)));

-- Since a role opens people to whoever has it, those who may give one give it to others; of their own people may end it, and nothing else.
create function thread.app_gives_roles() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from signin.handle h
          where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()
            and (h.person_id is null
              or exists (select from thread.membership m where m.partnership_id = h.partnership_id and m.person_id = h.person_id
                           and m.ended_on is null and m.role in ('facilitator', 'partnership manager')))) $$;
revoke execute on function thread.app_gives_roles() from public;
grant execute on function thread.app_gives_roles() to app;
-- Whoever founds a partnership has the first role in it.
create function thread.app_founds() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select not exists (select from thread.membership m where m.partnership_id = thread.app_partnership()) $$;
revoke execute on function thread.app_founds() from public;
grant execute on function thread.app_founds() to app;
create policy given on thread.membership as restrictive for insert to app
  with check ((select thread.app_founds()) or (select thread.app_gives_roles()) and person_id is distinct from (select thread.app_person()));
create function thread.an_end_of_a_role() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user = 'app' and not (case when thread.app_person() in (old.person_id, new.person_id)
       then old.ended_on is null and to_jsonb(new) - 'ended_on' = to_jsonb(old) - 'ended_on'
       else thread.app_gives_roles() end) then
    raise exception using errcode = '42501', message = 'not theirs to change';
  end if;
  return new;
end $$;
create trigger an_end_of_a_role before update on thread.membership for each row execute function thread.an_end_of_a_role();
grant execute on function thread.an_end_of_a_role() to app;
