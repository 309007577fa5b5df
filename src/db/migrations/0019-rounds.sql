-- The co-production wing begins: standards, rounds of questions, the sealed box that their answers go into, what was told,
-- and the ledger of every table that left a room (docs/decisions/0016).

-- A partnership's own set of principles or standards. Those that are published stand in the code, with their source.
create table thread.framework (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  title text not null,
  about text,
  -- who worded it, by role: "Patients and nurses of Wren Ward"
  made_by text,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug)
);
create table thread.framework_standard (
  partnership_id uuid not null,
  id uuid not null,
  framework_id uuid not null,
  position int not null,
  grouping text,
  name text not null,
  words text,
  easy_words text,
  primary key (partnership_id, id),
  unique (partnership_id, framework_id, position),
  foreign key (partnership_id, framework_id) references thread.framework (partnership_id, id)
);

-- The same questions to several perspectives, each apart: a review of standards, view seeking, or "has it changed?".
create table thread.round (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  kind text not null check (kind in ('review', 'view seeking', 'has it changed')),
  title text not null,
  -- null: the partnership as a whole
  place_id uuid,
  -- of a review: 'culture-of-care', or the slug of a framework of the partnership's own
  framework text,
  state text not null default 'planned' check (state in ('planned', 'open', 'closed', 'revealed', 'called off')),
  because text,
  -- whether the room agreed, before the first answer, to see its own figures by perspective
  agreed_by_side boolean not null default false,
  opened_on date,
  closed_on date,
  revealed_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  check ((kind = 'review') = (framework is not null)),
  check ((state = 'called off') = (because is not null))
);

-- What is asked, in the words in which it was asked: they stand still from the first answer on.
create table thread.round_question (
  partnership_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  position int not null check (position >= 1),
  -- the same standard in another round has the same key: 'culture-of-care/choice'
  key text,
  grouping text,
  name text not null,
  words text,
  easy_words text,
  welsh_words text,
  -- how it is answered: four answers each, or in words
  answers text not null check (answers in ('standard', 'agreement', 'change', 'words')),
  primary key (partnership_id, id),
  unique (partnership_id, round_id, position),
  foreign key (partnership_id, round_id) references thread.round (partnership_id, id)
);

-- The perspectives that are asked, each apart. Its id is the "room" of the released tables.
create table thread.round_perspective (
  partnership_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  perspective_id uuid not null,
  -- how many people were asked, where it is known: more sheets than that are never taken
  asked int check (asked > 0),
  -- put together with another perspective before anything was opened
  joined_to uuid,
  -- what the box held when it was opened; not set before
  outcome text check (outcome in ('counted', 'too few', 'nobody', 'joined')),
  primary key (partnership_id, id),
  unique (partnership_id, round_id, perspective_id),
  foreign key (partnership_id, round_id) references thread.round (partnership_id, id),
  foreign key (partnership_id, perspective_id) references thread.perspective (partnership_id, id),
  foreign key (partnership_id, joined_to) references thread.round_perspective (partnership_id, id),
  check (joined_to <> id)
);

-- Who answered on screen, or took a paper sheet, so that nobody counts twice: never with what they answered, and gone
-- when the round is opened.
create table thread.round_taker (
  partnership_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  how text not null check (how in ('on screen', 'on paper')),
  primary key (partnership_id, round_id, person_id),
  foreign key (partnership_id, round_id) references thread.round (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);

-- The sealed box: one row a perspective, its sheets always sorted by what they say, so that nothing tells their order, their
-- time or their hand. The app has no right to look into it: it drops a sheet in, and has it opened when the round is closed.
create table thread.box (
  partnership_id uuid not null,
  round_perspective_id uuid not null,
  sheets jsonb not null default '[]',
  primary key (partnership_id, round_perspective_id),
  foreign key (partnership_id, round_perspective_id) references thread.round_perspective (partnership_id, id)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- What a box of five sheets or more held: how often each answer was given. Read by disclose() alone.
create table thread.round_tally (
  partnership_id uuid not null,
  round_perspective_id uuid not null,
  question_id uuid not null,
  counts int[] not null check (array_length(counts, 1) = 4 and 0 <= all (counts)),
  tier text not null default 'facilitators' check (tier = 'facilitators'),
  primary key (partnership_id, round_perspective_id, question_id),
  foreign key (partnership_id, round_perspective_id) references thread.round_perspective (partnership_id, id),
  foreign key (partnership_id, question_id) references thread.round_question (partnership_id, id)
);

-- The ledger: every table of figures that left a room, as it was shown. The next is checked against these, and pages show these.
create table thread.released_table (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  -- the question, over all rounds and places: 'culture-of-care/choice', or the id of a question asked once
  question text not null,
  surface text not null check (surface in ('partners', 'published')),
  -- round_perspective ids
  rooms uuid[] not null check (array_length(rooms, 1) >= 1),
  figures jsonb not null,
  released_at timestamptz not null,
  tier text not null check (tier in ('partners', 'published')),
  primary key (partnership_id, id),
  check (tier = surface)
);
create index on thread.released_table (partnership_id, question);
create index on thread.released_table using gin (rooms);

-- What someone told, in a round or outside it. Of anything anonymous no day, no hand and no order is known.
create table thread.feedback (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  source text not null check (source in ('dialogue', 'view seeking', 'review', 'complaint theme', 'story', 'survey', 'paper', 'course')),
  place_id uuid,
  perspective_id uuid,
  -- null once it was withdrawn: the row stays, so that the tally does
  words text,
  anonymous boolean not null,
  round_id uuid,
  question_id uuid,
  session_id uuid,
  state text not null default 'received' check (state in ('received', 'kept', 'set aside', 'withdrawn')),
  -- why it was set aside: told to whoever told it
  because text,
  -- could anyone in the building tell who said this?
  tellable text check (tellable in ('no', 'perhaps', 'yes, and they know')),
  received_on date,
  tier text not null default 'facilitators' check (tier in ('facilitators', 'room', 'partners', 'published')),
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  foreign key (partnership_id, perspective_id) references thread.perspective (partnership_id, id),
  foreign key (partnership_id, round_id) references thread.round (partnership_id, id),
  foreign key (partnership_id, question_id) references thread.round_question (partnership_id, id),
  foreign key (partnership_id, session_id) references thread.session (partnership_id, id),
  check ((state = 'withdrawn') = (words is null)),
  check ((state = 'set aside') = (because is not null)),
  check (not anonymous or received_on is null)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

select migration.guard(t) from unnest(array['thread.framework', 'thread.framework_standard', 'thread.round', 'thread.round_question',
  'thread.round_perspective', 'thread.round_taker', 'thread.round_tally', 'thread.released_table', 'thread.feedback']::regclass[]) as t;

-- Who answered on a screen is seen by that person alone: a facilitator who could see it would have the count of an open round, and who.
-- Who took paper is theirs to hand out.
create policy taker on thread.round_taker as restrictive to app
  using (person_id = (select thread.app_person()) or ((select thread.app_clearance()) = 'facilitators' and how = 'on paper'))
  with check (person_id = (select thread.app_person()) or (select thread.app_clearance()) = 'facilitators');

-- A table that was released is never changed: it was seen.
revoke update, delete on thread.released_table from app;
revoke update, delete on thread.round_tally from app;

-- The box belongs to the two functions below, and to nobody who serves people.
revoke all on thread.box from app;
alter table thread.box enable row level security;
alter table thread.box force row level security;
create policy boxes on thread.box to owner using (true) with check (true);
-- a row is held while a sheet is dropped in, and to hold it is to update it
create policy boxes on thread.round to owner using (true);
create policy boxes on thread.round_question for select to owner using (true);
create policy boxes on thread.round_perspective to owner using (true) with check (true);
create policy boxes on thread.round_taker to owner using (true) with check (true);
create policy boxes on thread.round_tally to owner using (true) with check (true);
create policy boxes on thread.feedback for insert to owner with check (true);

-- Drops one sheet into its box: a list with one answer for each question in their order, 1 to 4, or 0 for a line left empty; for
-- a question in words the words, or null. Answers 'kept', or why not.
create function thread.put_in_box(into_round uuid, into_perspective uuid, sheet jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
  slot thread.round_perspective;
  held int;
begin
  if here is null or not thread.app_may_write() then return 'no such round'; end if;
  -- closing waits for this, and this for closing
  perform 1 from thread.round r where r.partnership_id = here and r.id = into_round and r.state = 'open' for share;
  if not found then return 'not open'; end if;
  select * into slot from thread.round_perspective p
   where p.partnership_id = here and p.round_id = into_round and p.perspective_id = into_perspective;
  if not found then return 'not asked'; end if;
  if jsonb_typeof(sheet) <> 'array' then return 'not a sheet of this round'; end if;
  if exists (
    select from (select q.position, q.answers from thread.round_question q where q.partnership_id = here and q.round_id = into_round) as q
      full join jsonb_array_elements(sheet) with ordinality as s (answer, position) on q.position = s.position
     where q.position is null or s.position is null
        or case when q.answers = 'words'
             then jsonb_typeof(s.answer) not in ('string', 'null') or length(s.answer #>> '{}') > 4000
             else jsonb_typeof(s.answer) <> 'number' or (s.answer #>> '{}') !~ '^[0-4]$' end
  ) then return 'not a sheet of this round'; end if;
  insert into thread.box (partnership_id, round_perspective_id) values (here, slot.id) on conflict do nothing;
  select jsonb_array_length(b.sheets) into held from thread.box b
   where b.partnership_id = here and b.round_perspective_id = slot.id for update;
  if held >= coalesce(slot.asked, 10000) then return 'more than were asked'; end if;
  update thread.box b
     set sheets = (select jsonb_agg(s order by s::text collate "C") from jsonb_array_elements(b.sheets || jsonb_build_array(sheet)) as s)
   where b.partnership_id = here and b.round_perspective_id = slot.id;
  return 'kept';
end $$;

-- Which perspectives of a closed round have fewer than five sheets, so that they can be put together with another before
-- anything is opened. It tells no number.
create function thread.too_few_in_box(of_round uuid) returns table (round_perspective_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id from thread.round_perspective p
    join thread.round r on r.partnership_id = p.partnership_id and r.id = p.round_id
   where p.partnership_id = thread.app_partnership() and p.round_id = of_round and r.state = 'closed' and p.joined_to is null
     and thread.app_clearance() = 'facilitators'
     and (select coalesce(sum(jsonb_array_length(b.sheets)), 0) from thread.box b
            join thread.round_perspective o on o.partnership_id = b.partnership_id and o.id = b.round_perspective_id
           where o.partnership_id = p.partnership_id and (o.id = p.id or o.joined_to = p.id)) < 5 $$;

-- Opens the boxes of a round that is closed: tallies and words come out, each by itself and in no order; a box of fewer than five
-- sheets stays shut.
create function thread.open_boxes(of_round uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
  asked thread.round;
  slot thread.round_perspective;
  sheets jsonb;
begin
  if here is null or not thread.app_may_write() or thread.app_clearance() <> 'facilitators' then return; end if;
  select * into asked from thread.round r where r.partnership_id = here and r.id = of_round and r.state = 'closed' for update;
  if not found then return; end if;
  for slot in select * from thread.round_perspective p
     where p.partnership_id = here and p.round_id = of_round and p.outcome is null order by p.id loop
    if slot.joined_to is not null then
      update thread.round_perspective p set outcome = 'joined' where p.partnership_id = here and p.id = slot.id;
      continue;
    end if;
    select coalesce(jsonb_agg(s), '[]') into sheets
      from thread.box b
      join thread.round_perspective o on o.partnership_id = b.partnership_id and o.id = b.round_perspective_id,
           jsonb_array_elements(b.sheets) as s
     where b.partnership_id = here and (o.id = slot.id or o.joined_to = slot.id);
    if jsonb_array_length(sheets) < 5 then
      update thread.round_perspective p
         set outcome = case jsonb_array_length(sheets) when 0 then 'nobody' else 'too few' end
       where p.partnership_id = here and p.id = slot.id;
      continue;
    end if;
    insert into thread.round_tally (partnership_id, round_perspective_id, question_id, counts)
      select here, slot.id, q.id, array[
               count(*) filter (where s -> (q.position - 1) = '1'), count(*) filter (where s -> (q.position - 1) = '2'),
               count(*) filter (where s -> (q.position - 1) = '3'), count(*) filter (where s -> (q.position - 1) = '4')]::int[]
        from thread.round_question q cross join jsonb_array_elements(sheets) as s
       where q.partnership_id = here and q.round_id = of_round and q.answers <> 'words'
       group by q.id;
    insert into thread.feedback (partnership_id, id, source, place_id, perspective_id, words, anonymous, round_id, question_id)
      select here, told.id, case asked.kind when 'review' then 'review' else 'view seeking' end,
             asked.place_id, slot.perspective_id, told.words, true, of_round, told.question_id
        from (select gen_random_uuid() as id, s ->> (q.position - 1) as words, q.id as question_id
                from thread.round_question q cross join jsonb_array_elements(sheets) as s
               where q.partnership_id = here and q.round_id = of_round and q.answers = 'words'
                 and nullif(btrim(s ->> (q.position - 1)), '') is not null) as told
       order by told.id;
    delete from thread.box b using thread.round_perspective o
     where b.partnership_id = here and o.partnership_id = here and o.id = b.round_perspective_id
       and (o.id = slot.id or o.joined_to = slot.id);
    update thread.round_perspective p set outcome = 'counted' where p.partnership_id = here and p.id = slot.id;
  end loop;
  delete from thread.round_taker t where t.partnership_id = here and t.round_id = of_round;
end $$;

revoke execute on function thread.put_in_box(uuid, uuid, jsonb), thread.too_few_in_box(uuid), thread.open_boxes(uuid) from public;
grant execute on function thread.put_in_box(uuid, uuid, jsonb), thread.too_few_in_box(uuid), thread.open_boxes(uuid) to app;

-- A round goes forward only, and what it asked stands still once anybody may have answered.
create function thread.round_goes_forward() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.state, new.state) not in (('planned', 'planned'), ('planned', 'open'), ('planned', 'called off'), ('open', 'open'), ('open', 'closed'),
      ('open', 'called off'), ('closed', 'closed'), ('closed', 'revealed'), ('revealed', 'revealed'), ('called off', 'called off')) then
    raise exception using errcode = '23514', constraint = 'a_round_goes_forward_only', message = 'a round goes forward only';
  end if;
  return new;
end $$;
create trigger goes_forward before update on thread.round for each row execute function thread.round_goes_forward();

-- What was asked stands still, but words that were taken back go from there too.
create function thread.asked_stands_still() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed record := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' then
    if new.words is null and to_jsonb(new) - 'words' = to_jsonb(old) - 'words' then return new; end if;
  end if;
  -- a command that loads a data file has no person: it adds what was asked long ago
  if (tg_op <> 'INSERT' or thread.app_person() is not null)
     and exists (select from thread.round r where r.partnership_id = changed.partnership_id and r.id = changed.round_id and r.state <> 'planned') then
    raise exception using errcode = '23514', constraint = 'what_was_asked_stands_still', message = 'what was asked stands still';
  end if;
  return changed;
end $$;
create trigger stands_still before insert or update or delete on thread.round_question
  for each row execute function thread.asked_stands_still();
revoke execute on function thread.asked_stands_still() from public;
