-- The agreement wing: vision, expectations and what was answered, the joint plan, the forum.

create table thread.vision_line (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  engagement_id uuid,
  position int not null,
  words text not null,
  state text not null default 'proposed' check (state in ('proposed', 'adopted', 'set aside')),
  proposed_by_partner_id uuid,
  proposed_by text,
  proposed_on date,
  adopted_on date,
  because text,
  tier text not null default 'partners' check (tier in ('facilitators', 'room', 'partners', 'published')),
  -- counts the wordings: it changes with the words and with nothing else
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id),
  foreign key (partnership_id, proposed_by_partner_id) references thread.partner (partnership_id, id)
);

create table thread.vision_wording (
  partnership_id uuid not null,
  vision_line_id uuid not null,
  version int not null,
  words text not null,
  worded_at timestamptz not null,
  worded_by uuid,
  primary key (partnership_id, vision_line_id, version),
  foreign key (partnership_id, vision_line_id) references thread.vision_line (partnership_id, id),
  foreign key (partnership_id, worded_by) references thread.person (partnership_id, id)
);

create table thread.vision_support (
  partnership_id uuid not null,
  vision_line_id uuid not null,
  partner_id uuid not null,
  -- support is for the words as they stood
  wording_version int not null,
  adopted boolean not null,
  said_on date,
  said_by uuid,
  primary key (partnership_id, vision_line_id, partner_id, wording_version),
  foreign key (partnership_id, vision_line_id) references thread.vision_line (partnership_id, id),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id),
  foreign key (partnership_id, said_by) references thread.person (partnership_id, id)
);

-- A party is a partner or a perspective, never both.
create table thread.expectation (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  engagement_id uuid,
  session_id uuid,
  from_partner_id uuid,
  from_perspective_id uuid,
  to_partner_id uuid,
  to_perspective_id uuid,
  title text not null,
  words text not null,
  -- whose turn it is follows from the state: made and recountered wait for the one asked, countered for the one who asked
  state text not null default 'made' check (state in ('made', 'countered', 'recountered', 'accepted', 'declined', 'brought to the forum', 'withdrawn')),
  made_on date,
  made_by uuid,
  turn_since date,
  -- set by the answer "we do not know yet", and by a no that may change
  look_again_on date,
  tier text not null default 'partners' check (tier in ('facilitators', 'room', 'partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  check (num_nonnulls(from_partner_id, from_perspective_id) = 1),
  check (num_nonnulls(to_partner_id, to_perspective_id) = 1),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id),
  foreign key (partnership_id, from_partner_id) references thread.partner (partnership_id, id),
  foreign key (partnership_id, from_perspective_id) references thread.perspective (partnership_id, id),
  foreign key (partnership_id, to_partner_id) references thread.partner (partnership_id, id),
  foreign key (partnership_id, to_perspective_id) references thread.perspective (partnership_id, id),
  foreign key (partnership_id, made_by) references thread.person (partnership_id, id)
);

create table thread.expectation_answer (
  partnership_id uuid not null,
  id uuid not null,
  expectation_id uuid not null,
  round int not null,
  by_side text not null check (by_side in ('asked', 'asker')),
  answer text not null check (answer in ('accept', 'counter', 'decline', 'do not know yet', 'bring to the forum', 'withdraw')),
  words text,
  -- who would look after it, and by when it is looked at, if the other side takes what is offered here
  owner text,
  due_on date,
  look_again_on date,
  answered_on date,
  answered_by uuid,
  in_the_room boolean not null default false,
  primary key (partnership_id, id),
  unique (partnership_id, expectation_id, round),
  check (answer <> 'counter' or words is not null),
  check (answer not in ('decline', 'do not know yet') or by_side = 'asked'),
  check (answer <> 'withdraw' or by_side = 'asker'),
  foreign key (partnership_id, expectation_id) references thread.expectation (partnership_id, id),
  foreign key (partnership_id, answered_by) references thread.person (partnership_id, id)
);

create table thread.commitment (
  partnership_id uuid not null,
  id uuid not null,
  expectation_id uuid not null,
  words text not null,
  owner text not null,
  owner_partner_id uuid,
  made_on date,
  due_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, expectation_id),
  foreign key (partnership_id, expectation_id) references thread.expectation (partnership_id, id),
  foreign key (partnership_id, owner_partner_id) references thread.partner (partnership_id, id)
);

-- Each side says apart whether a commitment is being met.
create table thread.commitment_check (
  partnership_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  by_side text not null check (by_side in ('asked', 'asker')),
  met text not null check (met in ('yes', 'partly', 'no', 'do not know')),
  words text,
  checked_on date,
  checked_by uuid,
  in_the_room boolean not null default false,
  primary key (partnership_id, id),
  foreign key (partnership_id, commitment_id) references thread.commitment (partnership_id, id),
  foreign key (partnership_id, checked_by) references thread.person (partnership_id, id)
);

-- The Dorset row. An empty cell is null and is shown as "Not said in the plan yet" (or "not in the source"), never as a blank.
create table thread.action (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  engagement_id uuid,
  section text,
  position int not null,
  expected text not null,
  to_be_done text,
  where_now text,
  where_now_is text not null default 'said' check (where_now_is in ('said', 'TBC', 'gap')),
  what_next text,
  leads text,
  owner_person_id uuid,
  owner_partner_id uuid,
  monitored text,
  due_on date,
  state text not null default 'planned' check (state in ('TBC', 'gap', 'planned', 'under way', 'done', 'stopped')),
  because text,
  for_perspective_id uuid,
  -- agreed and delivered are kept apart: two days, two people, two kinds of people. "as" is their role at the time
  agreed boolean not null generated always as (num_nonnulls(agreed_on, agreed_by, agreed_as, agreed_words) > 0) stored,
  agreed_on date,
  agreed_by uuid,
  agreed_as text,
  agreed_words text,
  delivered boolean not null generated always as (num_nonnulls(delivered_on, delivered_by, delivered_as, delivered_words) > 0) stored,
  delivered_on date,
  delivered_by uuid,
  delivered_as text,
  delivered_level text check (delivered_level in ('managerial', 'operational')),
  delivered_by_those_it_is_for boolean not null default false,
  delivered_words text,
  tier text not null default 'partners' check (tier in ('facilitators', 'room', 'partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id),
  foreign key (partnership_id, owner_person_id) references thread.person (partnership_id, id),
  foreign key (partnership_id, owner_partner_id) references thread.partner (partnership_id, id),
  foreign key (partnership_id, for_perspective_id) references thread.perspective (partnership_id, id),
  check (delivered_level is distinct from 'managerial' or delivered_by_those_it_is_for),
  check (delivered_by <> agreed_by),
  check (state <> 'stopped' or because is not null),
  foreign key (partnership_id, agreed_by) references thread.person (partnership_id, id),
  foreign key (partnership_id, delivered_by) references thread.person (partnership_id, id)
);

create table thread.forum (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  engagement_id uuid,
  name text not null,
  purpose text,
  every_count int check (every_count > 0),
  every_unit text check (every_unit in ('week', 'month')),
  cadence_words text,
  next_on date,
  next_at time,
  where_words text,
  state text not null default 'committed' check (state in ('committed', 'meeting', 'stopped')),
  because text,
  tier text not null default 'partners' check (tier in ('facilitators', 'room', 'partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  check (state <> 'stopped' or because is not null),
  check ((every_count is null) = (every_unit is null)),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id)
);

create table thread.forum_meeting (
  partnership_id uuid not null,
  forum_id uuid not null,
  session_id uuid not null,
  primary key (partnership_id, forum_id, session_id),
  foreign key (partnership_id, forum_id) references thread.forum (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id)
);

-- "Agreed" and "delivered" of the partnership an engagement was to bring are two sayings by two kinds of people.
create table thread.engagement_saying (
  partnership_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  saying text not null check (saying in ('agreed', 'delivered')),
  level text check (level in ('strategic', 'managerial', 'operational')),
  of_those_it_is_for boolean not null default false,
  words text,
  said_by text,
  said_by_person_id uuid,
  said_on date,
  tier text not null default 'partners' check (tier in ('facilitators', 'room', 'partners', 'published')),
  primary key (partnership_id, id),
  check (saying <> 'agreed' or coalesce(level = 'strategic', false)),
  check (saying <> 'delivered' or coalesce(level, 'nobody') <> 'strategic' and (coalesce(level = 'operational', false) or of_those_it_is_for)),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id),
  foreign key (partnership_id, said_by_person_id) references thread.person (partnership_id, id)
);

select migration.guard(t) from unnest(array['thread.vision_line', 'thread.vision_wording', 'thread.vision_support', 'thread.expectation',
  'thread.expectation_answer', 'thread.commitment', 'thread.commitment_check', 'thread.action', 'thread.forum', 'thread.forum_meeting',
  'thread.engagement_saying']::regclass[]) as t;

-- Promise 7, held by the database as well: nobody who sits at strategic level has said "delivered".
create function thread.refuse_delivered_from_above() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  teller uuid := case tg_table_name
    when 'action' then (to_jsonb(new) ->> 'delivered_by')::uuid
    else case when to_jsonb(new) ->> 'saying' = 'delivered' then (to_jsonb(new) ->> 'said_by_person_id')::uuid end end;
begin
  if exists (select from thread.membership m where m.partnership_id = new.partnership_id and m.person_id = teller
               and m.level = 'strategic' and m.ended_on is null) then
    raise exception 'delivered is never said at strategic level'
      using errcode = 'check_violation', constraint = 'delivered_is_never_said_at_strategic_level', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger delivered_from_below before insert or update of delivered_by on thread.action
  for each row execute function thread.refuse_delivered_from_above();
create trigger delivered_from_below before insert or update of saying, said_by_person_id on thread.engagement_saying
  for each row execute function thread.refuse_delivered_from_above();
