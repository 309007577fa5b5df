-- Schemas, the handle that says who is asking, and what every wing stands on:
-- partnership, partner, place, person, membership, event, thread link, draft.

create schema thread;
create schema signin;
create schema jobs;
create schema reference;

revoke all on schema thread, signin, jobs, reference from public;
grant usage on schema thread, reference, jobs to app;
grant usage on schema signin to signin;

alter default privileges in schema thread grant select, insert, update, delete on tables to app;
alter default privileges in schema signin grant select, insert, update, delete on tables to signin;
alter default privileges in schema reference grant select on tables to app;
alter default privileges revoke execute on functions from public;

-- A handle stands for one seat in one partnership. Only its SHA-256 is kept; the app makes the handle from the nonce
-- and a secret that the database never sees. clearance is null for a person: then it is looked up from memberships.
create table signin.handle (
  hash bytea primary key check (length(hash) = 32),
  nonce bytea not null check (length(nonce) = 32),
  session_id text,
  partnership_id uuid not null,
  person_id uuid,
  clearance text check (clearance in ('published', 'partners', 'facilitators')),
  may_write boolean not null default true,
  expires_at timestamptz not null,
  unique (session_id, partnership_id)
);
alter table signin.handle enable row level security;
alter table signin.handle force row level security;
create policy signin on signin.handle to signin using (true) with check (true);
create policy lookup on signin.handle for select to owner using (true);

create table thread.partnership (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  purpose text,
  tagline text,
  fictional boolean not null default false,
  -- where the record comes from, when it is taken from a published document: then what is not given is "not in the source"
  source_title text,
  source_rights text,
  founded_words text,
  created_at timestamptz not null default now(),
  version int not null default 1
);

create table thread.partner (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null check (kind in ('establishment', 'provider', 'commissioner', 'coordinator', 'lived-experience organisation', 'funder', 'agency')),
  code_kind text check (code_kind in ('ODS', 'prison')),
  code text,
  about text,
  joined_on date,
  left_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug)
);

create table thread.place (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null check (kind in ('prison', 'ward', 'community service')),
  code text,
  partner_id uuid,
  -- what people held, treated or cared for here are called, chosen with them; null is TBC
  people_called text,
  people_called_chosen_with text,
  people_called_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id)
);

create table thread.person (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  account_id text,
  -- people in a record are shown by role; name is kept only for someone who chose credit or signs for a partner
  shown_as text not null,
  name text,
  wants_credit boolean not null default false,
  -- when they said which perspectives they bring, none being an answer; null is not said yet
  perspectives_said_at timestamptz,
  created_at timestamptz not null default now(),
  left_at timestamptz,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, account_id)
);

create table thread.membership (
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  partner_id uuid,
  place_id uuid,
  role text not null check (role in ('facilitator', 'partnership manager', 'representative', 'front-line staff', 'lived experience', 'family and carers', 'commissioner', 'researcher')),
  level text check (level in ('strategic', 'managerial', 'operational')),
  started_on date,
  ended_on date,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id)
);
create index on thread.membership (partnership_id, person_id);

-- What happened: ids, states, dates and counts. Never words that someone said or typed.
create table thread.event (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  changes jsonb not null default '{}',
  request_id text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, actor_id) references thread.person (partnership_id, id)
);
create index on thread.event (partnership_id, subject_id, at);
create index on thread.event (partnership_id, at);

create table thread.thread_link (
  partnership_id uuid not null references thread.partnership (id),
  from_kind text not null,
  from_id uuid not null,
  to_kind text not null,
  to_id uuid not null,
  how text not null,
  made_at timestamptz not null default now(),
  primary key (partnership_id, from_id, to_id, how)
);
create index on thread.thread_link (partnership_id, to_id);

create table thread.draft (
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  path text not null,
  title text not null,
  body jsonb not null,
  kept_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);
create index on thread.draft (partnership_id, person_id);

create function thread.app_partnership() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select h.partnership_id from signin.handle h
        where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now() $$;

create function thread.app_person() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select h.person_id from signin.handle h
        where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now() $$;

create function thread.app_may_write() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce((select h.may_write from signin.handle h
        where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()), false) $$;

create function thread.app_clearance() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select case
          when h.clearance is not null then h.clearance
          when exists (select 1 from thread.membership m where m.partnership_id = h.partnership_id and m.person_id = h.person_id
                         and m.role = 'facilitator' and m.ended_on is null) then 'facilitators'
          else 'partners' end
        from signin.handle h
        where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now() $$;

grant execute on function thread.app_partnership(), thread.app_person(), thread.app_may_write(), thread.app_clearance() to app;

-- The seats of an account, for the sign-in role alone: it chooses a partnership and makes the handle.
create function signin.seats_of(account text)
  returns table (partnership_id uuid, partnership_slug text, partnership_name text, person_id uuid, shown_as text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.id, p.slug, p.name, who.id, who.shown_as
        from thread.person who join thread.partnership p on p.id = who.partnership_id
        where who.account_id = account and who.left_at is null order by p.name $$;
grant execute on function signin.seats_of(text) to signin;

-- Guards one table: its partnership by the handle, no writing by a read-only handle, and, where it has a tier,
-- nothing of tier facilitators without that clearance and nothing but published to the public.
create function migration.guard(guarded regclass) returns void language plpgsql as $$
declare
  key text := case when guarded = 'thread.partnership'::regclass then 'id' else 'partnership_id' end;
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy partnership on %s to app using (%I = (select thread.app_partnership())) with check (%I = (select thread.app_partnership()))', guarded, key, key);
  execute format('create policy inserting on %s as restrictive for insert to app with check ((select thread.app_may_write()))', guarded);
  execute format('create policy updating on %s as restrictive for update to app using ((select thread.app_may_write()))', guarded);
  execute format('create policy deleting on %s as restrictive for delete to app using ((select thread.app_may_write()))', guarded);
  if exists (select 1 from pg_attribute where attrelid = guarded and attname = 'tier' and not attisdropped) then
    execute format($policy$create policy tier on %s as restrictive to app
      using ((tier = 'published' or (select thread.app_clearance()) in ('partners', 'facilitators'))
        and (tier <> 'facilitators' or (select thread.app_clearance()) = 'facilitators'))
      with check (tier <> 'facilitators' or (select thread.app_clearance()) = 'facilitators')$policy$, guarded);
  end if;
end $$;

select migration.guard(t) from unnest(array['thread.partnership', 'thread.partner', 'thread.place', 'thread.person', 'thread.membership',
  'thread.event', 'thread.thread_link', 'thread.draft']::regclass[]) as t;

create policy lookup on thread.partnership for select to owner using (true);
create policy lookup on thread.person for select to owner using (true);
create policy lookup on thread.membership for select to owner using (true);
create policy own on thread.draft as restrictive to app using (person_id = (select thread.app_person())) with check (person_id = (select thread.app_person()));

-- What happened is added to and read, never changed.
revoke update, delete on thread.event from app;

create table reference.prison (
  code text primary key check (code ~ '^[A-Z]{3}$'),
  name text not null,
  name_welsh text,
  active boolean not null
);
