-- Paper in and out: piles of filled sheets, each keyed by two people apart and counted once, and the numbers by which a quotation
-- is taken back by post (docs/decisions/0019).

-- Sheets that were handed out together and come back together: one round, one perspective. Its name is a few plain words, written
-- on the cover and on no sheet.
create table thread.paper_batch (
  partnership_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  perspective_id uuid not null,
  name text not null,
  sheet text not null check (sheet in ('ordinary', 'large print', 'easy read', 'several kinds')),
  state text not null default 'keying' check (state in ('keying', 'checking', 'counted', 'dropped')),
  because text,
  -- on the cover: both are gone when the pile is counted
  handed_out int check (handed_out between 1 and 10000),
  came_back int check (came_back between 1 and 10000),
  keyed_by uuid,
  checked_by uuid,
  -- the second pile is whole: from now on the two are compared
  compared boolean not null default false,
  started_on date not null,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, name),
  foreign key (partnership_id, round_id, perspective_id) references thread.round_perspective (partnership_id, round_id, perspective_id),
  foreign key (partnership_id, keyed_by) references thread.person (partnership_id, id),
  foreign key (partnership_id, checked_by) references thread.person (partnership_id, id),
  check ((state = 'dropped') = (because is not null)),
  check (checked_by <> keyed_by),
  check (state <> 'checking' or (keyed_by is not null and came_back is not null)),
  check (not compared or (state = 'checking' and checked_by is not null))
);
create index on thread.paper_batch (partnership_id, round_id);

-- A sheet as somebody keyed it, until its pile is counted: then it is destroyed. Seen by that person alone.
create table thread.keyed_sheet (
  partnership_id uuid not null,
  batch_id uuid not null,
  person_id uuid not null,
  -- the place in the pile, so that the two can be laid beside each other
  position int not null check (position between 1 and 10000),
  answers jsonb not null check (jsonb_typeof(answers) = 'array'),
  tier text not null default 'room' check (tier = 'room'),
  primary key (partnership_id, batch_id, person_id, position),
  foreign key (partnership_id, batch_id) references thread.paper_batch (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- The number on a tear-off by which a quotation is taken back from anywhere: printed once, kept as its digest alone.
create table thread.quotation_slip (
  partnership_id uuid not null,
  id uuid not null,
  quotation_id uuid not null,
  digest bytea not null check (length(digest) = 32),
  printed_on date not null,
  primary key (partnership_id, id),
  unique (partnership_id, digest),
  foreign key (partnership_id, quotation_id) references thread.quotation (partnership_id, id)
);
create index on thread.quotation_slip (partnership_id, quotation_id);

select migration.guard(t) from unnest(array['thread.paper_batch', 'thread.keyed_sheet', 'thread.quotation_slip']::regclass[]) as t;

-- Sheets are read by whoever keyed them, and written while that pile is open: the first before the check, the second before the
-- two are compared. A command that loads a data file has no person: it adds sheets, and can read none.
create policy own_read on thread.keyed_sheet as restrictive for select to app using (person_id = (select thread.app_person()));
create policy own_gone on thread.keyed_sheet as restrictive for delete to app using (person_id = (select thread.app_person()));
create policy own_new on thread.keyed_sheet as restrictive for insert to app
  with check ((select thread.app_person()) is null or (person_id = (select thread.app_person()) and exists (
    select from thread.paper_batch b
     where b.partnership_id = keyed_sheet.partnership_id and b.id = keyed_sheet.batch_id
       and ((b.state = 'keying' and b.keyed_by = keyed_sheet.person_id)
         or (b.state = 'checking' and b.checked_by = keyed_sheet.person_id and not b.compared)))));
create policy own_changed on thread.keyed_sheet as restrictive for update to app using (person_id = (select thread.app_person()))
  with check (person_id = (select thread.app_person()) and exists (
    select from thread.paper_batch b
     where b.partnership_id = keyed_sheet.partnership_id and b.id = keyed_sheet.batch_id
       and ((b.state = 'keying' and b.keyed_by = keyed_sheet.person_id)
         or (b.state = 'checking' and b.checked_by = keyed_sheet.person_id and not b.compared))));

-- A pile is counted by its own function, and never comes back from where it ended.
create policy counting on thread.paper_batch to owner using (true) with check (true);
create policy counting on thread.keyed_sheet to owner using (true) with check (true);

create function thread.batch_goes_forward() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state in ('counted', 'dropped')
     or (current_user = 'app' and (new.state = 'counted' or (new.compared and not old.compared))) then
    raise exception using errcode = '23514', constraint = 'a_pile_is_counted_once', message = 'a pile is counted once';
  end if;
  return new;
end $$;
create trigger goes_forward before update on thread.paper_batch for each row execute function thread.batch_goes_forward();

-- Whether both piles hold the same sheets: from the first to the last, none left out.
create function thread.piles_are_whole(of_batch uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from thread.paper_batch b
    where b.partnership_id = thread.app_partnership() and b.id = of_batch and b.state = 'checking'
      and (select array_agg(k.position order by k.position) from thread.keyed_sheet k
            where k.partnership_id = b.partnership_id and k.batch_id = b.id and k.person_id = b.keyed_by)
        = (select array_agg(k.position order by k.position) from thread.keyed_sheet k
            where k.partnership_id = b.partnership_id and k.batch_id = b.id and k.person_id = b.checked_by)) $$;

-- Where two whole piles differ, and every line of words, to be read beside its sheet. Told to the two who keyed them and to nobody
-- else, and not before both are whole.
create function thread.compare_paper(of_batch uuid) returns table (sheet int, line int, first jsonb, second jsonb, words boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.position, q.position, f.answers -> (q.position - 1), s.answers -> (q.position - 1), q.answers = 'words'
    from thread.paper_batch b
    join thread.keyed_sheet f on f.partnership_id = b.partnership_id and f.batch_id = b.id and f.person_id = b.keyed_by
    join thread.keyed_sheet s on s.partnership_id = b.partnership_id and s.batch_id = b.id and s.person_id = b.checked_by
                             and s.position = f.position
    join thread.round_question q on q.partnership_id = b.partnership_id and q.round_id = b.round_id
   where b.partnership_id = thread.app_partnership() and b.id = of_batch and b.state = 'checking' and b.compared
     and thread.app_person() in (b.keyed_by, b.checked_by) and thread.piles_are_whole(b.id)
     and (q.answers = 'words' or f.answers -> (q.position - 1) <> s.answers -> (q.position - 1))
   order by f.position, q.position $$;

-- Says that the second pile is whole. Answers whether it is, against the first.
create function thread.close_second_pile(of_batch uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
  pile thread.paper_batch;
begin
  if here is null or not thread.app_may_write() then return false; end if;
  select * into pile from thread.paper_batch b
   where b.partnership_id = here and b.id = of_batch and b.state = 'checking' and not b.compared and b.checked_by = thread.app_person()
     for update;
  if not found or not thread.piles_are_whole(pile.id) then return false; end if;
  update thread.paper_batch b set compared = true, version = b.version + 1 where b.partnership_id = here and b.id = pile.id;
  return true;
end $$;

-- Counts a pile whose differences are put right: `settled` gives the answer on the paper for each line that compare_paper tells, as
-- {"sheet": 1, "line": 2, "answer": 3}. Every sheet goes into the box as from a screen, and what was keyed is destroyed, both or
-- neither. Answers 'counted', or why not.
create function thread.count_paper(of_batch uuid, settled jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
  pile thread.paper_batch;
  one jsonb;
  put_right jsonb;
  dropped text;
begin
  if here is null or not thread.app_may_write() then return 'not ready'; end if;
  select * into pile from thread.paper_batch b
   where b.partnership_id = here and b.id = of_batch and b.state = 'checking' and b.compared and b.checked_by = thread.app_person()
     for update;
  if not found or not thread.piles_are_whole(pile.id) then return 'not ready'; end if;
  if jsonb_typeof(settled) <> 'array' or exists (
    select from thread.compare_paper(of_batch) as c
     where (select count(*) from jsonb_array_elements(settled) as t
             where t -> 'sheet' = to_jsonb(c.sheet) and t -> 'line' = to_jsonb(c.line) and t ? 'answer') <> 1
  ) then return 'not settled'; end if;
  select coalesce(jsonb_object_agg(c.sheet || ':' || c.line, t -> 'answer'), '{}') into put_right
    from thread.compare_paper(of_batch) as c
    join jsonb_array_elements(settled) as t on t -> 'sheet' = to_jsonb(c.sheet) and t -> 'line' = to_jsonb(c.line);
  begin
    for one in
      select (select jsonb_agg(coalesce(put_right -> (k.position || ':' || a.line), a.answer) order by a.line)
                from jsonb_array_elements(k.answers) with ordinality as a (answer, line))
        from thread.keyed_sheet k
       where k.partnership_id = here and k.batch_id = pile.id and k.person_id = pile.keyed_by
       order by 1
    loop
      dropped := thread.put_in_box(pile.round_id, pile.perspective_id, one);
      if dropped <> 'kept' then
        raise exception using errcode = 'PAPER', message = dropped;
      end if;
    end loop;
  exception when sqlstate 'PAPER' then
    return dropped;
  end;
  delete from thread.keyed_sheet k where k.partnership_id = here and k.batch_id = pile.id;
  update thread.paper_batch b
     set state = 'counted', compared = false, handed_out = null, came_back = null, version = b.version + 1
   where b.partnership_id = here and b.id = pile.id;
  return 'counted';
end $$;

-- What was keyed goes: of the second pile when it is given back, of both when the batch is dropped.
create function thread.destroy_keyed(of_batch uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not thread.app_may_write() then return; end if;
  delete from thread.keyed_sheet k using thread.paper_batch b
   where k.partnership_id = thread.app_partnership() and k.batch_id = of_batch
     and b.partnership_id = k.partnership_id and b.id = k.batch_id
     and (b.state = 'dropped' or (b.state = 'checking' and b.checked_by is null and k.person_id <> b.keyed_by));
end $$;

-- A round that is called off, or revealed, needs its piles no longer.
create function thread.round_drops_paper() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from thread.keyed_sheet k using thread.paper_batch b
   where b.partnership_id = new.partnership_id and b.round_id = new.id and b.state in ('keying', 'checking')
     and k.partnership_id = b.partnership_id and k.batch_id = b.id;
  update thread.paper_batch b
     set state = 'dropped', compared = false, handed_out = null, came_back = null, version = b.version + 1,
         because = case new.state when 'revealed' then 'The round was revealed before this pile was counted' else 'The round was called off' end
   where b.partnership_id = new.partnership_id and b.round_id = new.id and b.state in ('keying', 'checking');
  return new;
end $$;
create trigger drops_paper after update of state on thread.round for each row
  when (new.state in ('called off', 'revealed') and old.state <> new.state) execute function thread.round_drops_paper();

revoke execute on function thread.piles_are_whole(uuid), thread.compare_paper(uuid), thread.close_second_pile(uuid), thread.count_paper(uuid, jsonb),
  thread.destroy_keyed(uuid), thread.round_drops_paper() from public;
grant execute on function thread.compare_paper(uuid), thread.close_second_pile(uuid), thread.count_paper(uuid, jsonb),
  thread.destroy_keyed(uuid) to app;
