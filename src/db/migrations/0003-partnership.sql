-- The partnership wing: invitations, perspectives, interfaces with readings, goals and support, milestones.

-- One establishment stands once in the list of places, however often it is added.
create unique index on thread.place (partnership_id, code) where kind = 'prison';

create table thread.invitation (
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  email text,
  second_factor text not null check (second_factor in ('printed codes', 'authenticator app')),
  invited_by uuid,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id),
  foreign key (partnership_id, invited_by) references thread.person (partnership_id, id)
);

create table thread.perspective (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  -- the partnership's own word
  name text not null,
  -- which mark and colour it takes
  kind text not null check (kind in ('resident', 'health', 'officer', 'manager', 'family', 'commissioner', 'facilitator')),
  partner_id uuid,
  rank text,
  profession text,
  level text check (level in ('strategic', 'managerial', 'operational')),
  experience text check (experience in ('lived', 'living', 'learnt', 'technical', 'family', 'carer', 'loved one', 'advocate')),
  -- the next wider attribution, and how many people share this one (null: not known, counted as too few)
  wider_id uuid,
  people int check (people >= 0),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id),
  foreign key (partnership_id, wider_id) references thread.perspective (partnership_id, id)
);

-- People say which perspectives they bring; nobody assigns one.
create table thread.person_perspective (
  partnership_id uuid not null,
  person_id uuid not null,
  perspective_id uuid not null,
  said_at timestamptz not null,
  primary key (partnership_id, person_id, perspective_id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id),
  foreign key (partnership_id, perspective_id) references thread.perspective (partnership_id, id)
);

create table thread.interface (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  name text not null,
  about text,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug)
);

create table thread.interface_side (
  partnership_id uuid not null,
  id uuid not null,
  interface_id uuid not null,
  position int not null,
  name text not null,
  partner_id uuid,
  primary key (partnership_id, id),
  unique (partnership_id, interface_id, position),
  foreign key (partnership_id, interface_id) references thread.interface (partnership_id, id),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id)
);

-- Who stands where on the relationship map: a side and a level, or an experience beside the levels (side and level null).
create table thread.interface_seat (
  partnership_id uuid not null,
  id uuid not null,
  interface_id uuid not null,
  side_id uuid,
  level text check (level in ('strategic', 'managerial', 'operational')),
  perspective_id uuid,
  words text not null,
  asked boolean not null default false,
  position int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, interface_id) references thread.interface (partnership_id, id),
  foreign key (partnership_id, side_id) references thread.interface_side (partnership_id, id),
  foreign key (partnership_id, perspective_id) references thread.perspective (partnership_id, id),
  check ((side_id is null) = (level is null))
);

-- One judgement of a working relationship, with who made it and when. A level is null for a reading across levels.
create table thread.reading (
  partnership_id uuid not null,
  id uuid not null,
  interface_id uuid not null,
  level text check (level in ('strategic', 'managerial', 'operational')),
  value text not null check (value in ('productive', 'working', 'under strain', 'in conflict', 'unknown')),
  read_on date,
  when_words text,
  moment text not null check (moment in ('before', 'during', 'after')),
  sequence int not null default 1,
  read_by text,
  because text,
  given_by uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, interface_id) references thread.interface (partnership_id, id),
  foreign key (partnership_id, given_by) references thread.person (partnership_id, id)
);
create index on thread.reading (partnership_id, interface_id);

-- partner_id null: a goal in common.
create table thread.goal (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  partner_id uuid,
  words text not null,
  said_on date,
  closed_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id)
);

create table thread.goal_support (
  partnership_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  partner_id uuid not null,
  how text not null,
  helped text check (helped in ('yes', 'partly', 'no')),
  helped_words text,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, goal_id) references thread.goal (partnership_id, id),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id)
);

create table thread.milestone (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  on_date date,
  when_words text,
  sequence int not null default 1,
  title text not null,
  words text,
  version int not null default 1,
  primary key (partnership_id, id),
  check (on_date is not null or when_words is not null)
);

select migration.guard(t) from unnest(array['thread.invitation', 'thread.perspective', 'thread.person_perspective', 'thread.interface',
  'thread.interface_side', 'thread.interface_seat', 'thread.reading', 'thread.goal', 'thread.goal_support', 'thread.milestone']::regclass[]) as t;
