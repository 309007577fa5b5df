-- References of people: what changed and why, lists that are taken in, references of the same person that are joined, and how long a
-- name stays.

-- What changed about somebody, with the reason in words. It is seen with the reference, and never changed.
create table thread.reference_change (
  partnership_id uuid not null,
  id uuid not null,
  reference_id uuid not null,
  referral_id uuid,
  at timestamptz not null,
  person_id uuid,
  what text not null check (what in ('release moved', 'name put right', 'name destroyed', 'goes along', 'agreed', 'not agreed', 'struck out',
    'wants no help', 'wants help again', 'asked', 'received', 'accepted', 'not ready', 'not suitable', 'on hold', 'withdrawn',
    'taken on', 'works beside', 'works beside no more', 'joined', 'left')),
  -- a date, a provider's name as it was, a number: never words that somebody said
  was text,
  becomes text,
  because text,
  primary key (partnership_id, id),
  foreign key (partnership_id, reference_id) references thread.person_reference (partnership_id, id),
  foreign key (partnership_id, referral_id) references thread.referral (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id),
  check (because is not null or what in ('name put right', 'goes along', 'agreed', 'not agreed', 'struck out', 'asked', 'received',
    'accepted', 'taken on', 'works beside', 'name destroyed'))
);
create index on thread.reference_change (partnership_id, reference_id, at);
create index on thread.reference_change (partnership_id, referral_id);
select migration.guard('thread.reference_change');
create policy sees on thread.reference_change as restrictive to app
  using (exists (select from thread.person_reference r where r.partnership_id = reference_change.partnership_id and r.id = reference_change.reference_id));
revoke update, delete on thread.reference_change from app;

-- Lists of people, a page at a time, for one provider after the other.
create index on thread.person_reference (partnership_id, held_by_id, expected_release_on, number) where released_on is null and merged_into_id is null;
create index on thread.person_reference (partnership_id, held_by_id, number) where not wants_help;
create index on thread.works_beside (partnership_id, provider_id, reference_id) where until is null;
create index on thread.works_beside (partnership_id, reference_id);
create index on thread.referral (partnership_id, from_id, state);

-- What is decided stays decided, and nobody is asked for somebody who wants no help, or by a list that stands for another.
create function thread.referral_moves() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if new.reference_id is distinct from old.reference_id and new.state = old.state then return new; end if;
    if old.state in ('accepted', 'not suitable', 'withdrawn', 'stopped') and new.state is distinct from old.state
       or old.state <> 'sent' and new.state = 'sent' then
      raise exception using errcode = '23514', constraint = 'what_is_decided_stays', message = 'what is decided stays';
    end if;
    return new;
  end if;
  if thread.app_person() is null then return new; end if;
  if new.state <> 'sent' then
    raise exception using errcode = '23514', constraint = 'a_referral_begins_by_asking', message = 'a referral begins by asking';
  end if;
  if not exists (select from thread.person_reference r
      where r.partnership_id = new.partnership_id and r.id = new.reference_id and r.wants_help and r.merged_into_id is null) then
    raise exception using errcode = '23514', constraint = 'only_for_whoever_wants_help', message = 'only for whoever wants help';
  end if;
  return new;
end $$;
create trigger referral_moves before insert or update on thread.referral for each row execute function thread.referral_moves();

-- Once somebody has taken a person on, nobody else is asked to any more, also where whoever took them on cannot see it.
create function thread.taken_on() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.referral r set state = 'stopped', because = 'taken on by another', version = r.version + 1
   where r.partnership_id = new.partnership_id and r.reference_id = new.reference_id and r.id <> new.id and r.asks = 'take on'
     and r.state in ('sent', 'received', 'not ready', 'on hold');
  return null;
end $$;
create trigger taken_on after update of state on thread.referral for each row
  when (new.state = 'accepted' and old.state <> 'accepted' and new.asks = 'take on') execute function thread.taken_on();

-- The person's own word ends everything that was asked for them, also what whoever writes it down cannot see. It is an end, with no chase.
create function thread.wants_no_help() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.handover h set state = 'declined', ended_on = new.wants_no_help_on, version = h.version + 1
   where h.partnership_id = new.partnership_id and h.reference_id = new.id and h.ended_on is null;
  update thread.referral r set state = 'stopped', because = 'wants no help', version = r.version + 1
   where r.partnership_id = new.partnership_id and r.reference_id = new.id and r.state in ('sent', 'received', 'not ready', 'on hold');
  return null;
end $$;
create trigger wants_no_help after update of wants_help on thread.person_reference for each row
  when (old.wants_help and not new.wants_help and new.died_on is null) execute function thread.wants_no_help();

-- Two references of the same person: everything of the one goes to the other, and nothing is lost.
create policy joins on thread.works_beside for update to owner using (true) with check (true);
create policy keeps on thread.what_travels to owner using (true) with check (true);
create policy joins on thread.reference_change for select to owner using (true);
create policy moves on thread.reference_change for update to owner using (true) with check (true);
create function thread.may_join() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- the same whether the other is not there or is somebody else's
  if new.id = new.merged_into_id or new.legal_hold_on is not null
     or thread.app_person() is not null and not new.held_by_id = any (thread.app_own_teams())
     or not exists (select from thread.person_reference r
       where r.partnership_id = new.partnership_id and r.id = new.merged_into_id
         and r.legal_hold_on is null and r.merged_into_id is null and r.held_by_id = new.held_by_id) then
    raise exception using errcode = '23514', constraint = 'joined_by_whoever_has_both', message = 'joined by whoever has both';
  end if;
  return new;
end $$;
create trigger may_join before update of merged_into_id on thread.person_reference for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function thread.may_join();
create function thread.joins() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.works_beside b set until = greatest(b.since, (now() at time zone 'Europe/London')::date)
   where b.partnership_id = new.partnership_id and b.reference_id = new.id and b.until is null and b.provider_id in (
     select o.provider_id from thread.works_beside o
      where o.partnership_id = new.partnership_id and o.reference_id = new.merged_into_id and o.until is null);
  update thread.works_beside b set reference_id = new.merged_into_id where b.partnership_id = new.partnership_id and b.reference_id = new.id;
  update thread.referral r set reference_id = new.merged_into_id where r.partnership_id = new.partnership_id and r.reference_id = new.id;
  update thread.handover h set reference_id = new.merged_into_id where h.partnership_id = new.partnership_id and h.reference_id = new.id;
  update thread.what_travels w set reference_id = new.merged_into_id where w.partnership_id = new.partnership_id and w.reference_id = new.id;
  update thread.reference_change c set reference_id = new.merged_into_id where c.partnership_id = new.partnership_id and c.reference_id = new.id;
  delete from thread.sealed_identity s where s.partnership_id = new.partnership_id and s.reference_id = new.id;
  update thread.person_reference r set open_to = r.open_to where r.partnership_id = new.partnership_id and r.id in (new.id, new.merged_into_id);
  return null;
end $$;
create trigger joins after update of merged_into_id on thread.person_reference for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function thread.joins();
create function thread.joined_stays() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = '23514', constraint = 'joined_stays', message = 'joined stays joined';
end $$;
create trigger joined_stays before update of merged_into_id on thread.person_reference for each row
  when (old.merged_into_id is not null and new.merged_into_id is distinct from old.merged_into_id) execute function thread.joined_stays();
revoke execute on function thread.referral_moves(), thread.taken_on(), thread.wants_no_help(), thread.may_join(), thread.joins(), thread.joined_stays() from public;

-- Of the numbers on one's own list, those that stand for somebody who is with another provider now: only that it is so.
create function thread.with_others(lists uuid[], numbers text[]) returns table (list uuid, number text)
  language sql stable security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
  select r.listed_by_id, r.number from unnest(numbers) as w (number)
    join thread.person_reference r on r.partnership_id = (select thread.app_partnership()) and r.number = w.number
   where r.listed_by_id = any (lists)
     and r.listed_by_id = any ((select thread.app_own_teams())::uuid[]) and not r.open_to && (select thread.app_teams()) $$;

-- Many names at once, by the same rule as one: of the reader's own, or by a command.
-- How many are the reader's own cannot be guessed beforehand, so that going through them one by one is never the quicker way.
create function thread.keep_identities(rows jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
declare
  own uuid[] := thread.app_own_teams();
  here uuid := thread.app_partnership();
  command boolean := thread.app_person() is null;
  writes boolean := thread.app_may_write();
  wanted int;
  kept int;
begin
  select count(*) into wanted from jsonb_array_elements(rows);
  insert into thread.sealed_identity (partnership_id, reference_id, sealed, likeness)
    select here, i.id, decode(i.sealed, 'hex'), decode(i.likeness, 'hex')
      from jsonb_to_recordset(rows) as i (id uuid, sealed text, likeness text)
      join thread.person_reference r on r.partnership_id = here and r.id = i.id
     where writes and (command or r.open_to && own and array[r.held_by_id, r.listed_by_id] && own)
    on conflict (partnership_id, reference_id) do update set sealed = excluded.sealed, likeness = excluded.likeness, kept_at = now();
  get diagnostics kept = row_count;
  if kept <> wanted then
    raise exception using errcode = '42501', message = 'not theirs to keep';
  end if;
end $$;
revoke execute on function thread.keep_identities(jsonb) from public;
grant execute on function thread.keep_identities(jsonb) to app;

-- Which of one's own have a name sealed.
create function thread.named(of_references uuid[]) returns table (reference_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
  select s.reference_id from unnest(of_references) as w (id)
    join thread.sealed_identity s on s.partnership_id = (select thread.app_partnership()) and s.reference_id = w.id
    join thread.person_reference r on r.partnership_id = s.partnership_id and r.id = s.reference_id
   where r.open_to && (select thread.app_own_teams()) $$;

-- As before, for a whole list at once.
create or replace function thread.alike(likenesses bytea[]) returns table (likeness bytea, reference_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
  select s.likeness, s.reference_id from unnest(likenesses) as w (likeness)
    join thread.sealed_identity s on s.partnership_id = (select thread.app_partnership()) and s.likeness = w.likeness
    join thread.person_reference r on r.partnership_id = s.partnership_id and r.id = s.reference_id
   where r.open_to && (select thread.app_own_teams()) $$;

-- Names whose time is over: nothing is open, nothing is held, and since that day the person wants no help or is with a service that is not
-- here. Asked by nobody but the desk.
create function thread.names_past(day date) returns table (reference_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id from thread.sealed_identity s
    join thread.person_reference r on r.partnership_id = s.partnership_id and r.id = s.reference_id
   where s.partnership_id = (select thread.app_partnership()) and (select thread.app_person()) is null
     and r.legal_hold_on is null and s.kept_at < day + 1
     and not exists (select from thread.handover h where h.partnership_id = r.partnership_id and h.reference_id = r.id and h.ended_on is null)
     and not exists (select from thread.referral f where f.partnership_id = r.partnership_id and f.reference_id = r.id
                        and f.state in ('sent', 'received', 'not ready', 'on hold'))
     and not exists (select from thread.works_beside b where b.partnership_id = r.partnership_id and b.reference_id = r.id and b.until is null)
     and (r.wants_no_help_on <= day
       or r.released_on <= day and exists (select from thread.handover h
            where h.partnership_id = r.partnership_id and h.reference_id = r.id and h.state = 'started' and h.to_outside_id is not null
              and h.ended_on <= day and h.ended_on >= r.held_since)) $$;
revoke execute on function thread.with_others(uuid[], text[]), thread.named(uuid[]), thread.names_past(date) from public;
grant execute on function thread.with_others(uuid[], text[]), thread.named(uuid[]), thread.names_past(date) to app;

-- Whom a list is of, and the number on it, stays: else a number of one's own choosing would say who is on another's list. A list is
-- taken in by those who work for its provider, and who is on it is with that provider first.
create policy listed_by_its_own on thread.person_reference as restrictive for insert to app
  with check ((select thread.app_person()) is null or listed_by_id = held_by_id and held_by_id = any ((select thread.app_own_teams())::uuid[]));
create function thread.stays_on_its_list() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user = 'app' and thread.app_person() is not null
     and row(new.id, new.partnership_id, new.number, new.listed_by_id, new.listed_on)
       is distinct from row(old.id, old.partnership_id, old.number, old.listed_by_id, old.listed_on) then
    raise exception using errcode = '42501', message = 'it stays on its list';
  end if;
  return new;
end $$;
create trigger stays_on_its_list before update on thread.person_reference for each row execute function thread.stays_on_its_list();
grant execute on function thread.stays_on_its_list() to app;

-- Somebody works beside when they were asked to, and it begins and ends once.
create function thread.beside_when_asked() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user <> 'app' or thread.app_person() is null then return new; end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - 'until' = to_jsonb(old) - 'until' and old.until is null
     or tg_op = 'INSERT' and new.provider_id = any (thread.app_teams())
       and exists (select from thread.referral f where f.partnership_id = new.partnership_id and f.reference_id = new.reference_id
                      and f.to_id = new.provider_id and f.asks = 'work beside' and f.state in ('sent', 'received', 'not ready', 'on hold')) then
    return new;
  end if;
  raise exception using errcode = '42501', message = 'nobody works beside unasked';
end $$;
create trigger beside_when_asked before insert or update on thread.works_beside for each row execute function thread.beside_when_asked();
grant execute on function thread.beside_when_asked() to app;
