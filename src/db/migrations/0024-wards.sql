-- Wards and courses: guidance with who made it, audits of the quality of notes that hold counts alone, and the courses of a
-- recovery college (docs/decisions/0023).

create table thread.guidance (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  title text not null,
  about text,
  -- null: the partnership as a whole
  place_id uuid,
  for_whom text[] not null check (cardinality(for_whom) >= 1 and for_whom <@ array['patients', 'staff', 'families']),
  state text not null default 'draft' check (state in ('draft', 'out for comment', 'agreed', 'withdrawn')),
  because text,
  -- the version that holds: none before the first is agreed, and none once it was withdrawn
  stands int,
  -- comments are taken until this day
  comments_by date,
  -- the day on which what is agreed is looked at again
  review_on date,
  easy_words text,
  -- marked as draft wherever it is shown
  welsh_words text,
  tier text not null default 'partners' check (tier in ('facilitators', 'room', 'partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  check ((state = 'withdrawn') = (because is not null)),
  check (state <> 'agreed' or review_on is not null)
);
-- Who made it, by side and in roles: a side without a row is one that it was made without.
create table thread.guidance_maker (
  partnership_id uuid not null,
  guidance_id uuid not null,
  side text not null check (side in ('patients', 'families', 'advocates', 'staff')),
  roles text not null,
  primary key (partnership_id, guidance_id, side),
  foreign key (partnership_id, guidance_id) references thread.guidance (partnership_id, id)
);
-- The words as they are being written.
create table thread.guidance_section (
  partnership_id uuid not null,
  id uuid not null,
  guidance_id uuid not null,
  position int not null check (position >= 1),
  heading text not null,
  words text not null,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, guidance_id) references thread.guidance (partnership_id, id)
);
create index on thread.guidance_section (partnership_id, guidance_id, position);
-- What was agreed, whole, as it was on its day: never changed.
create table thread.guidance_version (
  partnership_id uuid not null,
  guidance_id uuid not null,
  number int not null check (number >= 1),
  agreed_on date not null,
  written jsonb not null,
  tier text not null default 'partners' check (tier in ('facilitators', 'room', 'partners', 'published')),
  primary key (partnership_id, guidance_id, number),
  foreign key (partnership_id, guidance_id) references thread.guidance (partnership_id, id)
);

-- An audit of the quality of notes: yes-or-no questions about sets of notes. It holds counts, and no note, name or number of anybody.
create table thread.notes_audit (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  name text not null,
  place_id uuid,
  purpose text not null,
  -- how many sets of notes a sample has, and how they are chosen
  how_many int not null check (how_many >= 8),
  how_chosen text not null,
  every_months int check (every_months between 1 and 24),
  starts_on date,
  state text not null default 'running' check (state in ('running', 'stopped')),
  because text,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  check ((state = 'stopped') = (because is not null))
);
create table thread.audit_criterion (
  partnership_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  position int not null check (position >= 1),
  words text not null,
  primary key (partnership_id, id),
  unique (partnership_id, audit_id, position),
  foreign key (partnership_id, audit_id) references thread.notes_audit (partnership_id, id)
);
create table thread.audit_sample (
  partnership_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  on_date date not null,
  -- a smaller one could point at a patient
  looked_at int not null check (looked_at >= 8),
  -- by role
  looked_by text not null,
  -- who of them looked with lived experience; null: not yet
  lived_experience text,
  primary key (partnership_id, id),
  unique (partnership_id, audit_id, on_date),
  unique (partnership_id, id, looked_at),
  foreign key (partnership_id, audit_id) references thread.notes_audit (partnership_id, id)
);
create table thread.audit_count (
  partnership_id uuid not null,
  sample_id uuid not null,
  criterion_id uuid not null,
  looked_at int not null,
  met int not null check (met >= 0),
  not_met int not null check (not_met >= 0),
  does_not_apply int not null check (does_not_apply >= 0),
  primary key (partnership_id, sample_id, criterion_id),
  foreign key (partnership_id, sample_id, looked_at) references thread.audit_sample (partnership_id, id, looked_at),
  foreign key (partnership_id, criterion_id) references thread.audit_criterion (partnership_id, id),
  constraint every_set_of_notes_is_counted_once check (met + not_met + does_not_apply = looked_at)
);
-- What was changed, marked on the run chart.
create table thread.audit_change (
  partnership_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  on_date date not null,
  words text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, audit_id) references thread.notes_audit (partnership_id, id)
);

create table thread.course (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  title text not null,
  about text not null,
  place_id uuid,
  where_words text,
  starts_on date,
  -- of RFC 5545; null: one day, or none set yet
  rule text,
  starts_at time,
  capacity int check (capacity between 1 and 500),
  -- by role: a peer, and somebody who teaches or treats
  designed_by_peer text,
  designed_by_teacher text,
  run_by_peer text,
  run_by_teacher text,
  -- every way in, with what somebody does who takes it
  join_in_person text,
  join_by_slip text,
  join_by_extension text,
  join_through_peer text,
  join_by_letter text,
  easy_words text,
  welsh_words text,
  state text not null default 'planned' check (state in ('planned', 'running', 'stopped')),
  because text,
  tier text not null default 'partners' check (tier in ('facilitators', 'room', 'partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  check ((state = 'stopped') = (because is not null)),
  check (rule is null or starts_on is not null)
);
-- Each time it ran. What is kept is what disclose() lets be shown and nothing finer: no small number is ever stored.
create table thread.course_time (
  partnership_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  on_date date not null,
  came jsonb not null,
  primary key (partnership_id, id),
  unique (partnership_id, course_id, on_date),
  foreign key (partnership_id, course_id) references thread.course (partnership_id, id)
);

select migration.guard(t) from unnest(array['thread.guidance', 'thread.guidance_maker', 'thread.guidance_section', 'thread.guidance_version',
  'thread.notes_audit', 'thread.audit_criterion', 'thread.audit_sample', 'thread.audit_count', 'thread.audit_change', 'thread.course',
  'thread.course_time']::regclass[]) as t;

-- What was agreed, and what was counted, stand as they were.
revoke update, delete on thread.guidance_version from app;
revoke update, delete on thread.audit_sample, thread.audit_count from app;
revoke update on thread.course_time from app;
