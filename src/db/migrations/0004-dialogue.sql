-- The dialogue wing: safety first, then engagements, preparation, sessions, the entry log, quotations.

-- Whom to tell, at this place. Reading it writes nothing anywhere.
create table thread.concern_sheet (
  partnership_id uuid not null,
  place_id uuid not null,
  tell_now text not null,
  extension text not null,
  out_of_hours text not null,
  outside_contact text not null,
  set_by uuid,
  set_at timestamptz not null,
  version int not null default 1,
  primary key (partnership_id, place_id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  foreign key (partnership_id, set_by) references thread.person (partnership_id, id)
);

-- The limits of confidentiality, read aloud. A change makes a new version; earlier ones stay, since sessions name them.
create table thread.limits (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  name text not null,
  version int not null,
  harm text not null,
  security text not null,
  inquest text not null,
  court text not null,
  police text not null,
  freedom_of_information text not null,
  subject_access text not null,
  made_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, name, version)
);

create table thread.engagement (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  number text,
  title text not null,
  interface_id uuid,
  place_id uuid,
  state text not null check (state in ('proposed', 'contracted', 'under way', 'sustaining', 'closed', 'declined', 'stopped')),
  because text,
  proposed_by text,
  proposed_to text,
  funded_by text,
  method text,
  starts_on date,
  ends_on date,
  when_words text,
  contract text,
  reporting text,
  closed_with_no_action boolean not null default false,
  closed_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, interface_id) references thread.interface (partnership_id, id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id)
);

-- One passage of an engagement's own account, each with its tier, so that a report can take it or leave it.
create table thread.engagement_passage (
  partnership_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  part text not null check (part in ('context', 'history', 'aim', 'activity', 'participants', 'duration', 'topic', 'outcome', 'learning', 'next phase', 'related case')),
  -- whose aim, what kind of outcome, who learned
  of text,
  words text not null,
  tier text not null check (tier in ('facilitators', 'room', 'partners', 'published')),
  position int not null,
  source text,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id)
);
create index on thread.engagement_passage (partnership_id, engagement_id);

-- What the engagement was contracted to bring. It is complete when each of these exists.
create table thread.contracted_outcome (
  partnership_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  kind text not null check (kind in ('dialogue', 'shared vision', 'expectations contracted', 'joint plan', 'regular forum', 'other')),
  words text not null,
  position int not null,
  brought_on date,
  brought_by text,
  primary key (partnership_id, id),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id)
);

-- The closing question: by what was each principle brought out, if it was?
create table thread.engagement_principle (
  partnership_id uuid not null,
  engagement_id uuid not null,
  principle text not null check (principle in ('awareness', 'potential', 'participation', 'coherence')),
  brought_out_by text,
  primary key (partnership_id, engagement_id, principle),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id)
);

create table thread.engagement_facilitator (
  partnership_id uuid not null,
  engagement_id uuid not null,
  person_id uuid not null,
  primary key (partnership_id, engagement_id, person_id),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);

-- One to one, before the room meets. There is no field for a name.
create table thread.preparatory_conversation (
  partnership_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  perspective_id uuid,
  seat_words text,
  state text not null check (state in ('asked', 'held', 'declined')),
  held_on date,
  limits_id uuid,
  closed_at timestamptz,
  tier text not null default 'facilitators' check (tier in ('facilitators', 'room', 'partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id),
  foreign key (partnership_id, perspective_id) references thread.perspective (partnership_id, id),
  foreign key (partnership_id, limits_id) references thread.limits (partnership_id, id)
);

create table thread.preparatory_point (
  partnership_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  about text not null check (about in ('experience', 'need', 'interest', 'hope', 'concern')),
  words text not null,
  -- the person's own choice: may it go into the picture of the whole, and in what words
  for_picture boolean not null default false,
  tier text not null default 'facilitators' check (tier = 'facilitators'),
  position int not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, conversation_id) references thread.preparatory_conversation (partnership_id, id)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- The picture of the whole. It names no conversation, so that no point leads back to one person.
create table thread.picture_point (
  partnership_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  about text not null check (about in ('experience', 'need', 'interest', 'hope', 'concern', 'history')),
  words text not null,
  tier text not null check (tier in ('facilitators', 'room', 'partners', 'published')),
  position int not null,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id)
);

create table thread.legal_hold (
  partnership_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  reason text not null,
  ordered_by text not null,
  held_at timestamptz not null,
  lifted_at timestamptz,
  tier text not null default 'facilitators' check (tier = 'facilitators'),
  primary key (partnership_id, id),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id)
);

create table thread.session (
  partnership_id uuid not null,
  id uuid not null,
  slug text not null,
  engagement_id uuid not null,
  kind text not null check (kind in ('dialogue', 'care space', 'vision', 'contracting', 'planning', 'forum', 'review', 'event')),
  title text not null,
  on_date date,
  starts_at time,
  when_words text,
  place_id uuid,
  where_words text,
  off_site boolean not null default false,
  limits_id uuid,
  state text not null default 'planned' check (state in ('planned', 'open', 'closed', 'offered back', 'agreed', 'stopped')),
  because text,
  people int check (people >= 0),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  foreign key (partnership_id, limits_id) references thread.limits (partnership_id, id)
);
create index on thread.session (partnership_id, engagement_id);

-- How a session is to be held. It stays with the facilitators until the day; a care space has none.
create table thread.session_design (
  partnership_id uuid not null,
  session_id uuid not null,
  -- what this group needs to speak safely, in its words
  container text,
  input text,
  witness text,
  -- who is there afterwards, for each
  aftercare_participants text,
  aftercare_peers text,
  aftercare_staff text,
  aftercare_facilitators text,
  papers int check (papers >= 0),
  papers_printed boolean not null default false,
  tier text not null default 'facilitators' check (tier in ('facilitators', 'room', 'partners', 'published')),
  primary key (partnership_id, session_id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id)
);

create table thread.session_segment (
  partnership_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  position int not null,
  kind text not null check (kind in ('check-in', 'limits', 'read-back', 'input', 'dialogue', 'break', 'process', 'noticing', 'check-out')),
  title text not null,
  words text,
  minutes int check (minutes > 0),
  tier text not null default 'facilitators' check (tier in ('facilitators', 'room', 'partners', 'published')),
  primary key (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id)
);

-- Perspectives needed against those coming. session_id null: the engagement as a whole.
create table thread.coverage (
  partnership_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  session_id uuid,
  perspective_id uuid,
  seat_words text not null,
  side_id uuid,
  level text check (level in ('strategic', 'managerial', 'operational')),
  needed int not null default 1 check (needed >= 0),
  coming int not null default 0 check (coming >= 0),
  chosen_by text check (chosen_by in ('self', 'peers', 'staff', 'lot')),
  never_in_room boolean not null default false,
  because text,
  tier text not null default 'facilitators' check (tier in ('facilitators', 'room', 'partners', 'published')),
  position int not null default 1,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id),
  foreign key (partnership_id, perspective_id) references thread.perspective (partnership_id, id),
  foreign key (partnership_id, side_id) references thread.interface_side (partnership_id, id)
);

-- People with an account who take part, so that the room's tier can be shown to them and to nobody else outside it.
create table thread.session_participant (
  partnership_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  primary key (partnership_id, session_id, person_id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);

-- "What we heard last time": chosen lines that open the next session.
create table thread.read_back_line (
  partnership_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  position int not null,
  words text not null,
  tier text not null check (tier in ('room', 'partners', 'published')),
  from_entry_id uuid,
  from_quotation_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- The entry log. A room is one session's record; entries are added and read, never changed.
create table thread.room (
  partnership_id uuid not null,
  session_id uuid not null,
  epoch uuid not null,
  last_n bigint not null default 0,
  -- how much the room chose, aloud, to have kept; as its entry says, here so that every keeping can look at it
  depth text check (depth in ('number', 'prose', 'points')),
  primary key (partnership_id, session_id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id)
);

create table thread.device (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  kind text not null check (kind in ('server', 'tablet', 'laptop')),
  words text,
  primary key (partnership_id, id)
);
create unique index on thread.device (partnership_id) where kind = 'server';

create table thread.entry (
  partnership_id uuid not null,
  session_id uuid not null,
  n bigint not null,
  id uuid not null,
  v int not null,
  device_id uuid not null,
  dseq bigint not null,
  prev bytea,
  kind text not null,
  tier text not null check (tier in ('facilitators', 'room', 'partners', 'published')),
  author text,
  refs uuid[] not null default '{}',
  at_wall bigint not null,
  at_mono bigint not null,
  at_zone text not null,
  at_source text not null check (at_source in ('server', 'device')),
  phash bytea,
  hash bytea not null,
  received_at timestamptz not null,
  verdict text not null default 'stored' check (verdict in ('stored', 'quarantined')),
  primary key (partnership_id, session_id, n),
  unique (partnership_id, id),
  unique (partnership_id, session_id, device_id, dseq),
  foreign key (partnership_id, session_id) references thread.room (partnership_id, session_id),
  foreign key (partnership_id, device_id) references thread.device (partnership_id, id)
);

-- Apart from the header, so that words can be destroyed and the header stay.
create table thread.entry_payload (
  partnership_id uuid not null,
  entry_id uuid not null,
  salt bytea not null,
  body jsonb not null,
  tier text not null check (tier in ('facilitators', 'room', 'partners', 'published')),
  primary key (partnership_id, entry_id),
  foreign key (partnership_id, entry_id) references thread.entry (partnership_id, id)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- A theme that the record names, so that it can be followed. Its words live in the log; this is its place in the thread.
create table thread.theme (
  partnership_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  session_id uuid,
  title text not null,
  tier text not null check (tier in ('facilitators', 'room', 'partners', 'published')),
  primary key (partnership_id, id),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

create table thread.quotation (
  partnership_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  session_id uuid,
  entry_id uuid,
  -- null once the whole is withdrawn or struck out: the row stays so that holders of copies can be told
  words text,
  perspective_id uuid,
  -- as the quotation's own source prints it, when it was published before
  printed_attribution text,
  source text,
  tier text not null check (tier in ('facilitators', 'room', 'partners', 'published')),
  tellable text not null check (tellable in ('no', 'perhaps', 'yes, and they know')),
  kept_at timestamptz not null,
  withdrawn_at timestamptz,
  position int not null default 1,
  primary key (partnership_id, id),
  check (words is not null or withdrawn_at is not null),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id),
  foreign key (partnership_id, entry_id) references thread.entry (partnership_id, id),
  foreign key (partnership_id, perspective_id) references thread.perspective (partnership_id, id)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

create table thread.quotation_consent (
  partnership_id uuid not null,
  id uuid not null,
  quotation_id uuid not null,
  use text not null check (use in ('case study', 'leaflet', 'public page', 'poster', 'funder report', 'training', 'read back')),
  -- the narrowest attribution the speaker agreed to for this use; null: widen as everyone else
  narrowest_id uuid,
  given_on date,
  given_how text not null,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, quotation_id) references thread.quotation (partnership_id, id),
  foreign key (partnership_id, narrowest_id) references thread.perspective (partnership_id, id)
);

-- Who holds a copy outside, so that a withdrawal reaches them.
create table thread.quotation_holder (
  partnership_id uuid not null,
  id uuid not null,
  quotation_id uuid not null,
  holder text not null,
  given_on date,
  told_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, quotation_id) references thread.quotation (partnership_id, id)
);

select migration.guard(t) from unnest(array['thread.concern_sheet', 'thread.limits', 'thread.engagement', 'thread.engagement_passage',
  'thread.contracted_outcome', 'thread.engagement_principle', 'thread.engagement_facilitator', 'thread.preparatory_conversation', 'thread.preparatory_point',
  'thread.picture_point', 'thread.legal_hold', 'thread.session', 'thread.session_design', 'thread.session_segment', 'thread.coverage', 'thread.session_participant',
  'thread.read_back_line', 'thread.room', 'thread.device', 'thread.entry', 'thread.entry_payload', 'thread.theme', 'thread.quotation',
  'thread.quotation_consent', 'thread.quotation_holder']::regclass[]) as t;

revoke update, delete on thread.entry from app;
revoke update on thread.entry_payload from app;
