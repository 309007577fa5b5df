-- Coding: who reads what was said, for which question and until when; what each found in it, apart and then compared
-- (docs/decisions/0033).

-- What a room said aloud: that what it said may be read for research. It is dated, and it can be taken back on any day.
create table thread.session_coding_consent (
  partnership_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  agreed_on date not null,
  -- what was agreed, in the room's words
  words text not null check (length(words) between 1 and 2000),
  kept_by uuid,
  taken_back_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id),
  foreign key (partnership_id, kept_by) references thread.person (partnership_id, id)
);
create unique index on thread.session_coding_consent (partnership_id, session_id) where taken_back_at is null;

-- One point of a room that agreed, which somebody wants kept out of it all the same.
create table thread.coding_kept_out (
  partnership_id uuid not null,
  entry_id uuid not null,
  session_id uuid not null,
  at timestamptz not null,
  primary key (partnership_id, entry_id),
  foreign key (partnership_id, entry_id) references thread.entry (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id)
);

create table thread.coding_project (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  name text not null check (length(name) between 1 and 120),
  question text not null check (length(question) between 1 and 1000),
  approval text not null check (approval in ('ethics', 'partnership')),
  -- by whom, and the reference on the letter
  approved_by text not null check (length(approved_by) between 1 and 300),
  approved_on date,
  starts_on date not null,
  ends_on date not null,
  ended_on date,
  ended_because text check (length(ended_because) between 1 and 1000),
  opened_by uuid,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, opened_by) references thread.person (partnership_id, id),
  check (ends_on >= starts_on),
  check ((ended_on is null) = (ended_because is null))
);

-- Who codes: people with a seat, by name of their seat. Whoever leaves keeps the row, so that it is known who read.
create table thread.coding_coder (
  partnership_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  named_on date not null,
  left_on date,
  primary key (partnership_id, project_id, person_id),
  foreign key (partnership_id, project_id) references thread.coding_project (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);
create index on thread.coding_coder (partnership_id, person_id) where left_on is null;

-- What is read: a room's contributions, which stay where they are and are never copied, or a text that somebody took in.
create table thread.coding_source (
  partnership_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  kind text not null check (kind in ('session', 'text')),
  session_id uuid,
  name text not null check (length(name) between 1 and 120),
  position int not null check (position >= 1),
  added_by uuid,
  added_at timestamptz not null,
  -- since when its coders see each other's passages; not set: they code apart
  revealed_at timestamptz,
  -- since when nothing of it is here: the room took it back, or somebody destroyed the text
  gone_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, project_id, id),
  foreign key (partnership_id, project_id) references thread.coding_project (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id),
  foreign key (partnership_id, added_by) references thread.person (partnership_id, id),
  check ((kind = 'session') = (session_id is not null))
);
create unique index on thread.coding_source (partnership_id, project_id, session_id) where session_id is not null and gone_at is null;

-- The words of a text that was taken in, with what pointed at somebody replaced. What was sent is never kept.
create table thread.coding_text (
  partnership_id uuid not null,
  source_id uuid not null,
  project_id uuid not null,
  words text not null check (length(words) between 1 and 400000),
  primary key (partnership_id, source_id),
  foreign key (partnership_id, project_id, source_id) references thread.coding_source (partnership_id, project_id, id)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

create table thread.coding_code (
  partnership_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  parent_id uuid,
  name text not null check (length(name) between 1 and 120 and name = btrim(name)),
  memo text check (length(memo) <= 4000),
  -- a heading that only holds others is not given to words
  codable boolean not null default true,
  state text not null default 'in use' check (state in ('in use', 'merged', 'left out')),
  merged_into_id uuid,
  split_from_id uuid,
  made_at timestamptz not null,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, project_id, id),
  foreign key (partnership_id, project_id) references thread.coding_project (partnership_id, id),
  foreign key (partnership_id, project_id, parent_id) references thread.coding_code (partnership_id, project_id, id),
  foreign key (partnership_id, project_id, merged_into_id) references thread.coding_code (partnership_id, project_id, id),
  foreign key (partnership_id, project_id, split_from_id) references thread.coding_code (partnership_id, project_id, id),
  check ((state = 'merged') = (merged_into_id is not null)),
  check (parent_id <> id and merged_into_id <> id)
);
create unique index on thread.coding_code (partnership_id, project_id, lower(name)) where state = 'in use';

-- The history of the codebook: only ever added to.
create table thread.coding_code_change (
  partnership_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  code_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  what text not null check (what in ('proposed', 'name', 'memo', 'moved', 'merged', 'taken apart', 'split', 'left out', 'taken up again')),
  was text,
  becomes text,
  other_id uuid,
  because text check (length(because) <= 1000),
  primary key (partnership_id, id),
  foreign key (partnership_id, project_id, code_id) references thread.coding_code (partnership_id, project_id, id),
  foreign key (partnership_id, project_id, other_id) references thread.coding_code (partnership_id, project_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);
create index on thread.coding_code_change (partnership_id, code_id, at);

-- A passage that one person gave one code: where it is in the words, never the words. In a room it lies within one
-- contribution, in a text within what one speaker says.
create table thread.coding_segment (
  partnership_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  source_id uuid not null,
  entry_id uuid,
  -- Unicode code points, from the first to the one after the last
  from_at int not null check (from_at >= 0),
  to_at int not null,
  code_id uuid not null,
  -- the code as it was first given; it stays when the passage goes to another code
  given_code_id uuid not null,
  coder_id uuid not null,
  memo text check (length(memo) <= 2000),
  -- of its id and its words as they were coded, to tell when the words have changed since
  digest bytea not null check (length(digest) = 32),
  made_at timestamptz not null,
  -- the longer passage that somebody made of this one and another; the rows stay, so that it can be taken apart
  joined_into_id uuid,
  -- whether it is such a longer passage
  joined boolean not null default false,
  primary key (partnership_id, id),
  unique (partnership_id, source_id, coder_id, id),
  foreign key (partnership_id, project_id, source_id) references thread.coding_source (partnership_id, project_id, id),
  foreign key (partnership_id, entry_id) references thread.entry (partnership_id, id),
  foreign key (partnership_id, project_id, code_id) references thread.coding_code (partnership_id, project_id, id),
  foreign key (partnership_id, project_id, given_code_id) references thread.coding_code (partnership_id, project_id, id),
  foreign key (partnership_id, coder_id) references thread.person (partnership_id, id),
  foreign key (partnership_id, source_id, coder_id, joined_into_id) references thread.coding_segment (partnership_id, source_id, coder_id, id),
  check (to_at > from_at),
  check (joined_into_id <> id)
);
create index on thread.coding_segment (partnership_id, source_id, coder_id);
create index on thread.coding_segment (partnership_id, code_id);
create index on thread.coding_segment (partnership_id, entry_id);

-- "I have finished": nobody sees the others' passages before all have said so.
create table thread.coding_finish (
  partnership_id uuid not null,
  source_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  finished_at timestamptz not null,
  primary key (partnership_id, source_id, person_id),
  foreign key (partnership_id, project_id, source_id) references thread.coding_source (partnership_id, project_id, id),
  foreign key (partnership_id, project_id, person_id) references thread.coding_coder (partnership_id, project_id, person_id)
);

-- What stood when they were compared: which sentences each gave which code, as numbers. Figures are worked out of it, also
-- when nobody may read the words any more.
create table thread.coding_comparison (
  partnership_id uuid not null,
  source_id uuid not null,
  project_id uuid not null,
  marks jsonb not null,
  compared_at timestamptz not null,
  primary key (partnership_id, source_id),
  foreign key (partnership_id, project_id, source_id) references thread.coding_source (partnership_id, project_id, id)
);

-- What they settled together where they differed: only ever added to, the latest counts.
create table thread.coding_decision (
  partnership_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  source_id uuid not null,
  entry_id uuid,
  from_at int not null check (from_at >= 0),
  to_at int not null,
  code_id uuid not null,
  kept boolean not null,
  because text check (length(because) <= 1000),
  person_id uuid,
  at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, project_id, source_id) references thread.coding_source (partnership_id, project_id, id),
  foreign key (partnership_id, entry_id) references thread.entry (partnership_id, id),
  foreign key (partnership_id, project_id, code_id) references thread.coding_code (partnership_id, project_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id),
  check (to_at > from_at)
);
create index on thread.coding_decision (partnership_id, source_id, at);

select migration.guard(t) from unnest(array['thread.session_coding_consent', 'thread.coding_kept_out', 'thread.coding_project',
  'thread.coding_coder', 'thread.coding_source', 'thread.coding_text', 'thread.coding_code', 'thread.coding_code_change',
  'thread.coding_segment', 'thread.coding_finish', 'thread.coding_comparison', 'thread.coding_decision']::regclass[]) as t;

-- What the functions here look up and what goes with words that are taken back.
create policy lookup on thread.coding_project for select to owner using (true);
create policy lookup on thread.coding_coder for select to owner using (true);
create policy lookup on thread.coding_finish for select to owner using (true);
create policy lookup on thread.coding_source for select to owner using (true);
create policy lookup on thread.coding_segment for select to owner using (true);
create policy lookup on thread.coding_code for select to owner using (true);
create policy lookup on thread.session_coding_consent for select to owner using (true);
create policy goes on thread.coding_source for update to owner using (true) with check (true);
create policy goes on thread.coding_text to owner using (true);
create policy goes on thread.coding_segment for delete to owner using (true);
create policy goes on thread.coding_finish for delete to owner using (true);
create policy goes on thread.coding_comparison to owner using (true);
create policy goes on thread.coding_decision to owner using (true);
create policy uncoded on thread.thread_link to owner using (to_kind = 'code') with check (to_kind = 'code');

-- The projects in which this person codes today: named, still with a seat, and between the first and the last day.
create function thread.app_coding() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(p.id), '{}')
          from signin.handle h
          join thread.coding_coder c on c.partnership_id = h.partnership_id and c.person_id = h.person_id and c.left_on is null
          join thread.coding_project p on p.partnership_id = c.partnership_id and p.id = c.project_id
         where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()
           and p.ended_on is null and (now() at time zone 'Europe/London')::date between p.starts_on and p.ends_on
           and exists (select from thread.membership m where m.partnership_id = h.partnership_id and m.person_id = h.person_id and m.ended_on is null) $$;

-- Facilitators and partnership managers open projects and end them; a command has no person.
create function thread.app_opens_coding() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce((select h.person_id is null and h.clearance = 'facilitators'
            or exists (select from thread.membership m where m.partnership_id = h.partnership_id and m.person_id = h.person_id
                         and m.role in ('facilitator', 'partnership manager') and m.ended_on is null)
          from signin.handle h
         where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()), false) $$;

-- Whose codebook and figures this person may see: those of the projects that named them, and all for those who open them.
create function thread.app_codebooks() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(p.id), '{}')
          from signin.handle h join thread.coding_project p on p.partnership_id = h.partnership_id
         where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()
           and (exists (select from thread.coding_coder c where c.partnership_id = p.partnership_id and c.project_id = p.id
                          and c.person_id = h.person_id and c.left_on is null)
             or h.person_id is null and h.clearance = 'facilitators'
             or exists (select from thread.membership m where m.partnership_id = h.partnership_id and m.person_id = h.person_id
                          and m.role in ('facilitator', 'partnership manager') and m.ended_on is null)) $$;

-- The sources of today's projects whose coders see each other's passages.
create function thread.app_compared() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(s.id), '{}') from thread.coding_source s
         where s.partnership_id = (select thread.app_partnership()) and s.project_id = any ((select thread.app_coding())::uuid[])
           and s.revealed_at is not null and s.gone_at is null $$;
grant execute on function thread.app_coding(), thread.app_opens_coding(), thread.app_codebooks(), thread.app_compared() to app;

-- Everyone with a seat sees who reads and for what; the public page does not.
create policy seats on thread.session_coding_consent as restrictive for select to app using ((select thread.app_clearance()) <> 'published');
create policy seats on thread.coding_kept_out as restrictive for select to app using ((select thread.app_clearance()) <> 'published');
create policy seats on thread.coding_project as restrictive for select to app using ((select thread.app_clearance()) <> 'published');
create policy seats on thread.coding_coder as restrictive for select to app using ((select thread.app_clearance()) <> 'published');
create policy seats on thread.coding_source as restrictive for select to app using ((select thread.app_clearance()) <> 'published');

-- A facilitator writes down what the room agreed; whoever was in the room takes it back.
create policy keeps on thread.session_coding_consent as restrictive for insert to app with check ((select thread.app_clearance()) = 'facilitators');
create policy takes_back on thread.session_coding_consent as restrictive for update to app
  using ((select thread.app_clearance()) = 'facilitators' or exists (select from thread.session_participant s
    where s.partnership_id = session_coding_consent.partnership_id and s.session_id = session_coding_consent.session_id
      and s.person_id = (select thread.app_person())));
create policy keeps_out on thread.coding_kept_out as restrictive for insert to app
  with check ((select thread.app_clearance()) = 'facilitators' or exists (select from thread.session_participant s
    where s.partnership_id = coding_kept_out.partnership_id and s.session_id = coding_kept_out.session_id
      and s.person_id = (select thread.app_person())));
revoke delete on thread.session_coding_consent from app;
revoke update, delete on thread.coding_kept_out from app;

create policy opens on thread.coding_project as restrictive for insert to app with check ((select thread.app_opens_coding()));
create policy changes on thread.coding_project as restrictive for update to app using ((select thread.app_opens_coding()));
create policy names on thread.coding_coder as restrictive for insert to app with check ((select thread.app_opens_coding()));
create policy takes_out on thread.coding_coder as restrictive for update to app using ((select thread.app_opens_coding()));
revoke delete on thread.coding_project, thread.coding_coder, thread.coding_source from app;

create policy adds on thread.coding_source as restrictive for insert to app
  with check ((select thread.app_opens_coding()) or project_id = any ((select thread.app_coding())::uuid[]));
create policy moves on thread.coding_source as restrictive for update to app
  using ((select thread.app_opens_coding()) or project_id = any ((select thread.app_coding())::uuid[]));

-- Words of a text: read by those who code it, while they do; destroyed by them and by whoever opens projects.
create policy reads on thread.coding_text as restrictive for select to app using (project_id = any ((select thread.app_coding())::uuid[]));
create policy takes_in on thread.coding_text as restrictive for insert to app
  with check ((select thread.app_person()) is null or project_id = any ((select thread.app_coding())::uuid[]));
revoke update, delete on thread.coding_text from app;

create policy reads on thread.coding_code as restrictive for select to app using (project_id = any ((select thread.app_codebooks())::uuid[]));
create policy proposes on thread.coding_code as restrictive for insert to app
  with check ((select thread.app_person()) is null or project_id = any ((select thread.app_coding())::uuid[]));
create policy changes on thread.coding_code as restrictive for update to app
  using ((select thread.app_person()) is null or project_id = any ((select thread.app_coding())::uuid[]));
create policy reads on thread.coding_code_change as restrictive for select to app using (project_id = any ((select thread.app_codebooks())::uuid[]));
create policy adds on thread.coding_code_change as restrictive for insert to app
  with check ((select thread.app_person()) is null or project_id = any ((select thread.app_coding())::uuid[]));
revoke delete on thread.coding_code from app;
revoke update, delete on thread.coding_code_change from app;

-- One's own passages, and all of them once they are compared; nobody's after the last day.
create policy reads on thread.coding_segment as restrictive for select to app
  using (project_id = any ((select thread.app_coding())::uuid[])
    and (coder_id = (select thread.app_person()) or source_id = any ((select thread.app_compared())::uuid[])));
create policy codes on thread.coding_segment as restrictive for insert to app
  with check ((select thread.app_person()) is null
    or coder_id = (select thread.app_person()) and project_id = any ((select thread.app_coding())::uuid[]));
create policy changes on thread.coding_segment as restrictive for update to app
  using (coder_id = (select thread.app_person()) and project_id = any ((select thread.app_coding())::uuid[]));
create policy removes on thread.coding_segment as restrictive for delete to app
  using (coder_id = (select thread.app_person()) and project_id = any ((select thread.app_coding())::uuid[]));

create policy reads on thread.coding_finish as restrictive for select to app using (project_id = any ((select thread.app_codebooks())::uuid[]));
create policy finishes on thread.coding_finish as restrictive for insert to app
  with check ((select thread.app_person()) is null
    or person_id = (select thread.app_person()) and project_id = any ((select thread.app_coding())::uuid[]));
create policy goes_on on thread.coding_finish as restrictive for delete to app
  using (person_id = (select thread.app_person()) and project_id = any ((select thread.app_coding())::uuid[]));
revoke update on thread.coding_finish from app;

create policy reads on thread.coding_comparison as restrictive for select to app using (project_id = any ((select thread.app_codebooks())::uuid[]));
create policy keeps on thread.coding_comparison as restrictive for insert to app
  with check ((select thread.app_person()) is null or source_id = any ((select thread.app_compared())::uuid[]));
revoke update, delete on thread.coding_comparison from app;

create policy reads on thread.coding_decision as restrictive for select to app using (source_id = any ((select thread.app_compared())::uuid[]));
create policy settles on thread.coding_decision as restrictive for insert to app
  with check ((select thread.app_person()) is null or source_id = any ((select thread.app_compared())::uuid[]));
revoke update, delete on thread.coding_decision from app;

-- A project that has ended stays ended, and its last day never moves out: more time is a new approval.
create function thread.coding_ends() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.ends_on > old.ends_on or old.ended_on is not null and new.ended_on is distinct from old.ended_on
     or row(new.question, new.approval, new.approved_by, new.starts_on) is distinct from row(old.question, old.approval, old.approved_by, old.starts_on) then
    raise exception using errcode = '23514', constraint = 'what_was_approved_stays', message = 'what was approved stays';
  end if;
  return new;
end $$;
create trigger coding_ends before update on thread.coding_project for each row execute function thread.coding_ends();

-- Ended early: the texts that were taken in are destroyed in the same moment, and where each passage lay with them.
create function thread.coding_forgets() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from thread.coding_segment s where s.partnership_id = new.partnership_id and s.project_id = new.id;
  delete from thread.coding_decision d where d.partnership_id = new.partnership_id and d.project_id = new.id;
  delete from thread.coding_text t where t.partnership_id = new.partnership_id and t.project_id = new.id;
  return null;
end $$;
create trigger coding_forgets after update of ended_on on thread.coding_project for each row
  when (new.ended_on is not null and old.ended_on is null) execute function thread.coding_forgets();

-- A room is read only when it agreed. Coders are shown each other's passages when all of them have finished, and never before.
create function thread.coding_source_holds() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.revealed_at is not null and thread.app_person() is not null or new.gone_at is not null then
      raise exception using errcode = '23514', constraint = 'coded_apart_first', message = 'coded apart first';
    end if;
    if new.kind = 'session' and not exists (select from thread.session_coding_consent c
        where c.partnership_id = new.partnership_id and c.session_id = new.session_id and c.taken_back_at is null) then
      raise exception using errcode = '23514', constraint = 'only_rooms_that_agreed', message = 'only rooms that agreed';
    end if;
    return new;
  end if;
  if row(new.kind, new.session_id, new.project_id) is distinct from row(old.kind, old.session_id, old.project_id)
     or old.gone_at is not null and new.gone_at is distinct from old.gone_at
     or old.revealed_at is not null and new.revealed_at is distinct from old.revealed_at then
    raise exception using errcode = '23514', constraint = 'a_source_stays_what_it_is', message = 'a source stays what it is';
  end if;
  if new.revealed_at is not null and old.revealed_at is null and (
       not exists (select from thread.coding_finish f where f.partnership_id = new.partnership_id and f.source_id = new.id)
       or exists (select from thread.coding_coder c
           where c.partnership_id = new.partnership_id and c.project_id = new.project_id and c.left_on is null
             and not exists (select from thread.coding_finish f
               where f.partnership_id = new.partnership_id and f.source_id = new.id and f.person_id = c.person_id))) then
    raise exception using errcode = '23514', constraint = 'all_have_finished', message = 'all have finished first';
  end if;
  return new;
end $$;
create trigger coding_source_holds before insert or update on thread.coding_source for each row execute function thread.coding_source_holds();

-- What goes when nothing of a source is to be here any more.
create function thread.coding_source_goes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from thread.thread_link l using thread.coding_segment s
   where l.partnership_id = new.partnership_id and s.partnership_id = new.partnership_id and s.source_id = new.id
     and l.from_id = s.entry_id and l.to_kind = 'code';
  delete from thread.coding_segment s where s.partnership_id = new.partnership_id and s.source_id = new.id;
  delete from thread.coding_decision d where d.partnership_id = new.partnership_id and d.source_id = new.id;
  delete from thread.coding_comparison c where c.partnership_id = new.partnership_id and c.source_id = new.id;
  delete from thread.coding_finish f where f.partnership_id = new.partnership_id and f.source_id = new.id;
  delete from thread.coding_text t where t.partnership_id = new.partnership_id and t.source_id = new.id;
  return null;
end $$;
create trigger coding_source_goes after update of gone_at on thread.coding_source for each row
  when (new.gone_at is not null and old.gone_at is null) execute function thread.coding_source_goes();

create function thread.coding_consent_taken_back() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.coding_source s set gone_at = new.taken_back_at
   where s.partnership_id = new.partnership_id and s.session_id = new.session_id and s.gone_at is null;
  return null;
end $$;
create trigger coding_consent_taken_back after update of taken_back_at on thread.session_coding_consent for each row
  when (new.taken_back_at is not null and old.taken_back_at is null) execute function thread.coding_consent_taken_back();
create function thread.taken_back_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.taken_back_at is not null or row(new.session_id, new.agreed_on, new.words) is distinct from row(old.session_id, old.agreed_on, old.words) then
    raise exception using errcode = '23514', constraint = 'what_a_room_agreed_stays', message = 'what a room agreed stays';
  end if;
  return new;
end $$;
create trigger taken_back_stays before update on thread.session_coding_consent for each row execute function thread.taken_back_stays();

-- "Don't write that down" and "keep it out of this" reach the passages in the same moment.
create function thread.coding_words_go() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := case when tg_op = 'DELETE' then old.partnership_id else new.partnership_id end;
  entry uuid := case when tg_op = 'DELETE' then old.entry_id else new.entry_id end;
begin
  delete from thread.coding_segment s where s.partnership_id = here and s.entry_id = entry;
  delete from thread.coding_decision d where d.partnership_id = here and d.entry_id = entry;
  delete from thread.thread_link l where l.partnership_id = here and l.from_id = entry and l.to_kind = 'code';
  return null;
end $$;
create trigger coding_words_go after delete on thread.entry_payload for each row execute function thread.coding_words_go();
create trigger coding_words_go after insert on thread.coding_kept_out for each row execute function thread.coding_words_go();

-- Codes never stand in a circle, under each other or merged into each other.
create function thread.coding_code_holds() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and row(new.project_id, new.split_from_id) is distinct from row(old.project_id, old.split_from_id) then
    raise exception using errcode = '23514', constraint = 'a_code_stays_in_its_book', message = 'a code stays in its book';
  end if;
  if new.parent_id is null and new.merged_into_id is null then return new; end if;
  -- two that are moved at once wait for each other, so that they cannot close a circle between them
  perform pg_advisory_xact_lock(hashtextextended(new.project_id::text, 0));
  if exists (
    with recursive up (id) as (
      select new.parent_id union select c.parent_id from up join thread.coding_code c on c.partnership_id = new.partnership_id and c.id = up.id)
    select from up where up.id = new.id)
  or exists (
    with recursive into_ (id) as (
      select new.merged_into_id union select c.merged_into_id from into_ join thread.coding_code c on c.partnership_id = new.partnership_id and c.id = into_.id)
    select from into_ where into_.id = new.id) then
    raise exception using errcode = '23514', constraint = 'codes_in_a_circle', message = 'codes in a circle';
  end if;
  return new;
end $$;
create trigger coding_code_holds before insert or update of project_id, split_from_id, parent_id, merged_into_id on thread.coding_code for each row execute function thread.coding_code_holds();

-- What each coded apart stays as it was from the moment they have finished: where a passage lies and who gave it what never changes.
-- Later only the code it counts for, and whether it was joined to another.
create function thread.coding_segment_holds() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  apart thread.coding_segment;
begin
  if tg_op = 'UPDATE' then
    if row(new.source_id, new.entry_id, new.from_at, new.to_at, new.given_code_id, new.coder_id, new.digest, new.made_at, new.joined)
         is distinct from row(old.source_id, old.entry_id, old.from_at, old.to_at, old.given_code_id, old.coder_id, old.digest, old.made_at, old.joined) then
      raise exception using errcode = '23514', constraint = 'a_passage_stays_where_it_is', message = 'a passage stays where it is';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then apart := old; else apart := new; end if;
  -- what goes with its words goes by the owner; what a file brings has no person
  if current_user = 'app' and thread.app_person() is not null and not apart.joined and (
       exists (select from thread.coding_finish f
           where f.partnership_id = apart.partnership_id and f.source_id = apart.source_id and f.person_id = apart.coder_id)
       or exists (select from thread.coding_source s
           where s.partnership_id = apart.partnership_id and s.id = apart.source_id and (s.revealed_at is not null or s.gone_at is not null))) then
    raise exception using errcode = '23514', constraint = 'coded_apart_stays', message = 'what was coded apart stays';
  end if;
  return apart;
end $$;
create trigger coding_segment_holds before insert or update or delete on thread.coding_segment for each row execute function thread.coding_segment_holds();

-- Whoever has finished goes on only while nobody has seen it.
create function thread.coding_finish_holds() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user = 'app' and thread.app_person() is not null and exists (select from thread.coding_source s
      where s.partnership_id = old.partnership_id and s.id = old.source_id and s.revealed_at is not null) then
    raise exception using errcode = '23514', constraint = 'coded_apart_stays', message = 'what was coded apart stays';
  end if;
  return old;
end $$;
create trigger coding_finish_holds before delete on thread.coding_finish for each row execute function thread.coding_finish_holds();

-- What the last day of a project leaves: figures and codes. Its words go within a day of it; nobody could read them since.
create function signin.forget_coding() returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ delete from thread.coding_segment s using thread.coding_project p
         where p.partnership_id = s.partnership_id and p.id = s.project_id and p.ends_on < (now() at time zone 'Europe/London')::date;
        delete from thread.coding_decision d using thread.coding_project p
         where p.partnership_id = d.partnership_id and p.id = d.project_id and p.ends_on < (now() at time zone 'Europe/London')::date;
        delete from thread.coding_text t using thread.coding_project p
         where p.partnership_id = t.partnership_id and p.id = t.project_id and p.ends_on < (now() at time zone 'Europe/London')::date $$;
revoke execute on function signin.forget_coding() from public;
grant execute on function signin.forget_coding() to signin;
revoke execute on function thread.app_coding(), thread.app_opens_coding(), thread.app_codebooks(), thread.app_compared(), thread.coding_ends(),
  thread.coding_forgets(), thread.coding_source_holds(), thread.coding_source_goes(), thread.coding_consent_taken_back(),
  thread.taken_back_stays(), thread.coding_words_go(), thread.coding_code_holds(), thread.coding_segment_holds(),
  thread.coding_finish_holds() from public;
