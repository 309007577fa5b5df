-- When the forum meets: a rule of RFC 5545 with its first day, in Europe/London, and what is not as the rule has it. The
-- calendar that each person may take along, the invitations, and what people were reminded of (docs/decisions/0015).

alter table thread.forum
  -- the value of an RRULE; null where days are set one by one
  add column rule text check (rule ~ '^FREQ=(WEEKLY|MONTHLY);INTERVAL=[1-9][0-9]?(;BY(DAY|MONTHDAY)=[-A-Z0-9]+)?$'),
  -- DTSTART: a day of the rule, and the hour on the wall
  add column starts_on date,
  add column starts_at time,
  add column lasts_minutes int check (lasts_minutes between 5 and 1440);

-- Carried over as it was. The 29th to the 31st of a month become its last day where that is the day itself; else the day
-- stands by itself, and how often is kept in words: not every month has it.
alter table thread.forum no force row level security;
update thread.forum set
  starts_on = next_on,
  starts_at = next_at,
  rule = case
    when every_count is null or every_count > 99 then null
    when every_unit = 'week' then format('FREQ=WEEKLY;INTERVAL=%s', every_count)
      || coalesce(';BYDAY=' || (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[extract(isodow from next_on)::int], '')
    when next_on is null then format('FREQ=MONTHLY;INTERVAL=%s', every_count)
    when extract(day from next_on) <= 28 then format('FREQ=MONTHLY;INTERVAL=%s;BYMONTHDAY=%s', every_count, extract(day from next_on)::int)
    when extract(day from next_on + 1) = 1 then format('FREQ=MONTHLY;INTERVAL=%s;BYMONTHDAY=-1', every_count) end;
update thread.forum set cadence_words = coalesce(cadence_words, case every_count when 1 then 'Every ' || every_unit else format('Every %s %ss', every_count, every_unit) end)
  where rule is null and every_count is not null;
alter table thread.forum force row level security;
alter table thread.forum drop column every_count, drop column every_unit, drop column next_on, drop column next_at;

-- A day of the rule on which it is not held, or is held on another day, at another hour or place.
create table thread.forum_day (
  partnership_id uuid not null,
  forum_id uuid not null,
  on_date date not null,
  change text not null check (change in ('left out', 'moved')),
  to_date date,
  to_at time,
  to_where text,
  because text,
  primary key (partnership_id, forum_id, on_date),
  foreign key (partnership_id, forum_id) references thread.forum (partnership_id, id),
  check ((change = 'moved') = (to_date is not null)),
  check (change = 'moved' or num_nonnulls(to_at, to_where) = 0),
  check (change = 'moved' or because is not null)
);

-- Days on which the regime of a prison allows no meeting. forum_id null: of any forum.
create table thread.regime_change (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  forum_id uuid,
  from_on date not null,
  until_on date not null,
  kind text not null check (kind in ('lockdown', 'staff shortage', 'infection', 'other')),
  words text,
  -- the first day on which it no longer holds
  lifted_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, forum_id) references thread.forum (partnership_id, id),
  check (until_on >= from_on),
  check (kind <> 'other' or words is not null)
);

-- Who comes, and so is written to when a meeting is set, moved or called off.
create table thread.forum_member (
  partnership_id uuid not null,
  forum_id uuid not null,
  person_id uuid not null,
  primary key (partnership_id, forum_id, person_id),
  foreign key (partnership_id, forum_id) references thread.forum (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);

-- What an invitation is about, so that the job that sends it holds ids alone. on_date null: all its days.
create table thread.forum_notice (
  partnership_id uuid not null,
  id uuid not null,
  forum_id uuid not null,
  on_date date,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  sequence int not null,
  made_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, forum_id) references thread.forum (partnership_id, id)
);

-- The private address of one person's calendar. Only the SHA-256 of its token is kept.
create table thread.calendar_link (
  partnership_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  made_at timestamptz not null,
  primary key (partnership_id, person_id),
  unique (partnership_id, token_hash),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);

-- That people were reminded of something: once before its day and once after, whoever runs the job and however often.
create table thread.reminder (
  partnership_id uuid not null references thread.partnership (id),
  subject_kind text not null check (subject_kind in ('action', 'commitment')),
  subject_id uuid not null,
  due_on date not null,
  moment text not null check (moment in ('before', 'after')),
  reminded_at timestamptz not null,
  primary key (partnership_id, subject_id, due_on, moment)
);

select migration.guard(t) from unnest(array['thread.forum_day', 'thread.regime_change', 'thread.forum_member', 'thread.forum_notice',
  'thread.calendar_link', 'thread.reminder']::regclass[]) as t;
revoke update, delete on thread.reminder, thread.forum_notice from app;

create policy own on thread.calendar_link as restrictive to app
  using (person_id = (select thread.app_person())) with check (person_id = (select thread.app_person()));

-- Where a calendar's address leads, for the sign-in role alone: whoever holds it is not signed in. It ends with the seat.
create index on thread.calendar_link using hash (token_hash);
create policy lookup on thread.calendar_link for select to owner using (true);
create function signin.find_calendar(hash bytea)
  returns table (partnership_id uuid, partnership_slug text, partnership_name text, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select l.partnership_id, p.slug, p.name, l.person_id
        from thread.calendar_link l
        join thread.partnership p on p.id = l.partnership_id
        join thread.person who on who.partnership_id = l.partnership_id and who.id = l.person_id
        where l.token_hash = hash and who.left_at is null
          and exists (select from thread.membership m
                      where m.partnership_id = l.partnership_id and m.person_id = l.person_id and m.ended_on is null) $$;
grant execute on function signin.find_calendar(bytea) to signin;
