-- The evidence wing: look-backs and reports. Reports are made from the record each time they are read, until they are issued.

create table thread.look_back (
  partnership_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  months int not null check (months in (6, 12)),
  due_on date,
  held_on date,
  strategic text check (strategic in ('productive', 'working', 'under strain', 'in conflict', 'unknown')),
  managerial text check (managerial in ('productive', 'working', 'under strain', 'in conflict', 'unknown')),
  operational text check (operational in ('productive', 'working', 'under strain', 'in conflict', 'unknown')),
  read_by text,
  forum_still_meeting text check (forum_still_meeting in ('yes', 'less often', 'no', 'do not know')),
  what_it_cost text,
  words text,
  tier text not null default 'partners' check (tier in ('facilitators', 'room', 'partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, engagement_id, months),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id)
);

create table thread.report (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  kind text not null check (kind in ('case study', 'leaflet', 'funder report', 'poster', 'easy-read summary')),
  number text,
  title text not null,
  engagement_id uuid,
  -- as they wish to be named, in order
  authors text[] not null default '{}',
  rights text,
  related text[] not null default '{}',
  state text not null default 'from the record' check (state in ('from the record', 'issued', 'withdrawn')),
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, engagement_id) references thread.engagement (partnership_id, id)
);

select migration.guard(t) from unnest(array['thread.look_back', 'thread.report']::regclass[]) as t;

-- Which partnerships there are, for a command that is told one by its name in addresses. For the sign-in role alone,
-- which makes the handle that the command then works under.
create function signin.partnerships() returns table (id uuid, slug text, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.id, p.slug, p.name from thread.partnership p order by p.name $$;
grant execute on function signin.partnerships() to signin;
