-- The launch of a working agreement, and meet the team (docs/decisions/0016).

create table thread.launch (
  partnership_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  on_date date,
  starts_at time,
  -- where no day is known: "October 2013"
  when_words text,
  where_words text,
  state text not null default 'planned' check (state in ('planned', 'held', 'called off')),
  because text,
  people int check (people >= 0),
  came_of_it text,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, agreement_id) references thread.working_agreement (partnership_id, id),
  check (num_nonnulls(on_date, when_words) < 2),
  check ((state = 'called off') = (because is not null)),
  check (state = 'held' or num_nonnulls(people, came_of_it) = 0)
);
create unique index one_launch_planned on thread.launch (partnership_id, agreement_id) where state = 'planned';

-- The programme. Who speaks is shown by role; a name stands here only when that person chose it for this.
create table thread.launch_item (
  partnership_id uuid not null,
  id uuid not null,
  launch_id uuid not null,
  position int not null,
  at time,
  words text not null,
  by_role text,
  speaker_id uuid,
  speaker_name text,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, launch_id) references thread.launch (partnership_id, id),
  foreign key (partnership_id, speaker_id) references thread.person (partnership_id, id),
  check (speaker_name is null or (speaker_id is not null and by_role is not null))
);

-- People with a seat. Whoever has none gets a printed invitation, with the name written on it by hand and kept nowhere.
create table thread.launch_invitation (
  partnership_id uuid not null,
  launch_id uuid not null,
  person_id uuid not null,
  invited_on date,
  answer text check (answer in ('coming', 'not coming')),
  primary key (partnership_id, launch_id, person_id),
  foreign key (partnership_id, launch_id) references thread.launch (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);

-- Who chose to be met. No row: not shown. The tier can be no other: it is never on a public page.
create table thread.team_entry (
  partnership_id uuid not null,
  person_id uuid not null,
  shown text not null check (shown in ('name', 'role')),
  name text,
  about text,
  tier text not null default 'partners' check (tier = 'partners'),
  version int not null default 1,
  primary key (partnership_id, person_id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id),
  check ((shown = 'name') = (name is not null))
);
create table thread.team_entry_place (
  partnership_id uuid not null,
  person_id uuid not null,
  place_id uuid not null,
  tier text not null default 'partners' check (tier = 'partners'),
  primary key (partnership_id, person_id, place_id),
  foreign key (partnership_id, person_id) references thread.team_entry (partnership_id, person_id) on delete cascade,
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id)
);

select migration.guard(t) from unnest(array['thread.launch', 'thread.launch_item', 'thread.launch_invitation',
  'thread.team_entry', 'thread.team_entry_place']::regclass[]) as t;

-- Nobody says it for anybody else. A command that loads a data file has no person.
create policy own_insert on thread.team_entry as restrictive for insert to app
  with check ((select thread.app_person()) is null or person_id = (select thread.app_person()));
create policy own_update on thread.team_entry as restrictive for update to app
  using ((select thread.app_person()) is null or person_id = (select thread.app_person()));
create policy own_insert on thread.team_entry_place as restrictive for insert to app
  with check ((select thread.app_person()) is null or person_id = (select thread.app_person()));

-- Whoever's last role ends is no longer met there.
create function thread.leave_the_team() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from thread.team_entry e
   where e.partnership_id = new.partnership_id and e.person_id = new.person_id
     and not exists (select from thread.membership m
                     where m.partnership_id = e.partnership_id and m.person_id = e.person_id and m.ended_on is null);
  return null;
end $$;
create trigger leave_the_team after update of ended_on on thread.membership
  for each row when (new.ended_on is not null) execute function thread.leave_the_team();
