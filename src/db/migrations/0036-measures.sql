-- Measures over time: what is counted, the readings that people give, what was changed, and from when limits are worked out anew
-- (docs/decisions/0032).

create table thread.measure (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  name text not null,
  what_it_counts text not null,
  unit text not null,
  kind text not null check (kind in ('count', 'rate', 'proportion', 'days', 'relationship')),
  -- of a rate: for each so many of what it is counted among
  per int check (per between 1 and 1000000),
  every text not null check (every in ('day', 'month', 'quarter')),
  wished text not null default 'none' check (wished in ('more', 'less', 'none')),
  aim double precision,
  aim_set_by text,
  -- given by people, one by one or as a list; else worked out from the record when it is read, and never typed
  source text not null default 'given' check (source in ('given', 'response days', 'continuity', 'sessions lost', 'relationship')),
  source_words text,
  interface_id uuid,
  level text check (level in ('strategic', 'managerial', 'operational')),
  -- null: the partnership as a whole
  place_id uuid,
  -- where the limits come from: the points themselves, the counts, or none are drawn
  limits text not null default 'points' check (limits in ('points', 'counts', 'none')),
  state text not null default 'in use' check (state in ('in use', 'ended', 'gap')),
  -- why it ended, or why there is no effective measure yet
  because text,
  tier text not null default 'partners' check (tier in ('partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  unique (partnership_id, id, kind),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  foreign key (partnership_id, interface_id) references thread.interface (partnership_id, id),
  check ((kind = 'rate') = (per is not null)),
  check ((aim is null) = (aim_set_by is null)),
  check ((kind = 'relationship') = (source = 'relationship')),
  check ((source = 'relationship') = (interface_id is not null)),
  check (level is null or source = 'relationship'),
  check (source not in ('continuity', 'sessions lost') or (kind = 'proportion' and every = 'quarter' and limits <> 'counts')),
  check (source <> 'response days' or (kind = 'days' and every = 'month')),
  check (source <> 'sessions lost' or place_id is not null),
  check (kind in ('count', 'rate', 'proportion') or limits <> 'counts'),
  -- what the record gives was let out to the partners
  check (source = 'given' or tier = 'partners'),
  check (state <> 'gap' or source = 'given'),
  check ((state = 'in use') = (because is null))
);
-- What was said of one period. Never changed: a correction is a reading of its own that says which one it stands for, and why.
create table thread.measure_reading (
  partnership_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  kind text not null,
  -- the day, or the first day of the month or quarter
  stands_for date not null,
  value double precision,
  numerator double precision,
  denominator double precision,
  -- it is not known, and why: shown as a gap
  unknown_because text,
  -- by role
  given_as text not null,
  given_by uuid,
  given_at timestamptz not null,
  corrects_id uuid,
  corrected_because text,
  primary key (partnership_id, id),
  unique (partnership_id, id, measure_id, stands_for),
  unique (partnership_id, corrects_id),
  foreign key (partnership_id, measure_id, kind) references thread.measure (partnership_id, id, kind),
  foreign key (partnership_id, corrects_id, measure_id, stands_for)
    references thread.measure_reading (partnership_id, id, measure_id, stands_for),
  foreign key (partnership_id, given_by) references thread.person (partnership_id, id),
  check ((corrects_id is null) = (corrected_because is null)),
  check (kind <> 'relationship'),
  constraint a_figure_or_why_there_is_none check (
    (unknown_because is not null and value is null and numerator is null and denominator is null)
    or (unknown_because is null and kind in ('count', 'days') and value >= 0 and numerator is null and denominator is null)
    or (unknown_because is null and kind in ('rate', 'proportion') and value is null and numerator >= 0 and denominator > 0)),
  constraint no_more_than_all check (kind <> 'proportion' or numerator is null or numerator <= denominator)
);
-- one reading of a period, however many people give one at once; what corrects it comes after it
create unique index measure_reading_once on thread.measure_reading (partnership_id, measure_id, stands_for) where corrects_id is null;

-- Something that was tried, marked on the line.
create table thread.change_idea (
  partnership_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  words text not null,
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  ended_because text,
  tier text not null default 'partners' check (tier = 'partners'),
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, measure_id) references thread.measure (partnership_id, id),
  check ((ended_on is null) = (ended_because is null))
);
create index on thread.change_idea (partnership_id, measure_id, began_on);
-- From here on middle and limits are worked out anew, because somebody chose it and says why.
create table thread.measure_step (
  partnership_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  from_on date not null,
  because text not null,
  chosen_as text not null,
  chosen_on date not null,
  taken_back_because text,
  tier text not null default 'partners' check (tier = 'partners'),
  primary key (partnership_id, id),
  foreign key (partnership_id, measure_id) references thread.measure (partnership_id, id)
);
create unique index measure_step_once on thread.measure_step (partnership_id, measure_id, from_on) where taken_back_because is null;

select migration.guard(t) from unnest(array['thread.measure', 'thread.measure_reading', 'thread.change_idea', 'thread.measure_step']::regclass[]) as t;
revoke delete on thread.measure, thread.measure_reading, thread.change_idea, thread.measure_step from app;
revoke update on thread.measure_reading from app;
-- Readings are seen with their measure, whatever its tier.
create policy with_its_measure on thread.measure_reading as restrictive for select to app
  using (exists (select from thread.measure m where m.partnership_id = measure_reading.partnership_id and m.id = measure_reading.measure_id));

-- The places whose measures somebody keeps; with nobody's place among them, those of the partnership as a whole too. A facilitator keeps
-- all, a partnership manager those of their place or, where none is said, all; a representative those of their own place.
create function thread.app_measures_at() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ with kept as (
          select m.role, m.place_id from signin.handle h
            join thread.membership m on m.partnership_id = h.partnership_id and m.person_id = h.person_id and m.ended_on is null
           where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()
             and (m.role in ('facilitator', 'partnership manager') or m.role = 'representative' and m.place_id is not null)
          union all
          select 'facilitator', null from signin.handle h
           where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()
             and h.person_id is null and h.clearance = 'facilitators')
        select coalesce(array_agg(distinct place_id), '{}') from (
          select k.place_id from kept k where k.role <> 'facilitator' and k.place_id is not null
          union all
          select l.id from thread.place l where l.partnership_id = (select thread.app_partnership())
             and exists (select from kept k where k.role = 'facilitator' or k.place_id is null)
          union all
          select '00000000-0000-0000-0000-000000000000' where exists (select from kept k where k.role = 'facilitator' or k.place_id is null)
        ) as places $$;
revoke execute on function thread.app_measures_at() from public;
grant execute on function thread.app_measures_at() to app;

create policy kept on thread.measure as restrictive for insert to app
  with check (coalesce(place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_measures_at())::uuid[]));
create policy kept_on on thread.measure as restrictive for update to app
  using (coalesce(place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_measures_at())::uuid[]))
  with check (coalesce(place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_measures_at())::uuid[]));
create policy kept on thread.measure_reading as restrictive for insert to app
  with check (exists (select from thread.measure m where m.partnership_id = measure_reading.partnership_id and m.id = measure_reading.measure_id
    and coalesce(m.place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_measures_at())::uuid[])));
create policy kept on thread.change_idea as restrictive for insert to app
  with check (exists (select from thread.measure m where m.partnership_id = change_idea.partnership_id and m.id = change_idea.measure_id
    and coalesce(m.place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_measures_at())::uuid[])));
create policy kept_on on thread.change_idea as restrictive for update to app
  using (exists (select from thread.measure m where m.partnership_id = change_idea.partnership_id and m.id = change_idea.measure_id
    and coalesce(m.place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_measures_at())::uuid[])));
create policy kept on thread.measure_step as restrictive for insert to app
  with check (exists (select from thread.measure m where m.partnership_id = measure_step.partnership_id and m.id = measure_step.measure_id
    and coalesce(m.place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_measures_at())::uuid[])));
create policy kept_on on thread.measure_step as restrictive for update to app
  using (exists (select from thread.measure m where m.partnership_id = measure_step.partnership_id and m.id = measure_step.measure_id
    and coalesce(m.place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_measures_at())::uuid[])));
