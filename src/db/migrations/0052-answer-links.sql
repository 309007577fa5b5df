-- Links by which somebody without an account answers a round, once (docs/decisions/0045). Of a link nothing is kept but the SHA-256 of its
-- token, with the round and the perspective it answers for; when it is used the row goes, in the transaction that drops the sheet in.
create table thread.answer_link (
  partnership_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  round_id uuid not null,
  perspective_id uuid not null,
  primary key (partnership_id, hash),
  foreign key (partnership_id, round_id) references thread.round (partnership_id, id),
  foreign key (partnership_id, perspective_id) references thread.perspective (partnership_id, id)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
create index on thread.answer_link (partnership_id, round_id);

-- How many are left would be a live count of an open round: nobody who serves people may look.
alter table thread.answer_link enable row level security;
alter table thread.answer_link force row level security;
revoke all on thread.answer_link from app;
create policy links on thread.answer_link to owner using (true) with check (true);

-- Makes links from the digests of their tokens, in the order of the digests. Only for an open round, and for a view that it asks.
create function thread.make_answer_links(of_round uuid, of_perspective uuid, hashes bytea[]) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
begin
  if here is null or not thread.app_may_write() or thread.app_clearance() <> 'facilitators' then return false; end if;
  perform 1 from thread.round r where r.partnership_id = here and r.id = of_round and r.state = 'open' for share;
  if not found then return false; end if;
  perform 1 from thread.round_perspective p where p.partnership_id = here and p.round_id = of_round and p.perspective_id = of_perspective;
  if not found then return false; end if;
  insert into thread.answer_link (partnership_id, hash, round_id, perspective_id)
    select here, h, of_round, of_perspective from unnest(hashes) as h order by h;
  return true;
end $$;

-- Lost slips: all links of a round are worth nothing any more. It tells no number.
create function thread.withdraw_answer_links(of_round uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if thread.app_partnership() is null or not thread.app_may_write() or thread.app_clearance() <> 'facilitators' then return; end if;
  delete from thread.answer_link l where l.partnership_id = thread.app_partnership() and l.round_id = of_round;
end $$;

-- What a link opens, for whoever holds it: they have no seat, so this is asked without a handle. The digest is its own key.
create function thread.find_answer_link(of_hash bytea) returns table (partnership_id uuid, round_slug text, perspective_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.partnership_id, r.slug, l.perspective_id
    from thread.answer_link l join thread.round r on r.partnership_id = l.partnership_id and r.id = l.round_id
   where l.hash = of_hash and r.state = 'open' $$;

-- Uses it up: of two at once the second finds nothing. Given back when the transaction is.
create function thread.use_answer_link(of_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if thread.app_partnership() is null or not thread.app_may_write() then return false; end if;
  delete from thread.answer_link l where l.partnership_id = thread.app_partnership() and l.hash = of_hash;
  return found;
end $$;

revoke execute on function thread.make_answer_links(uuid, uuid, bytea[]), thread.withdraw_answer_links(uuid), thread.find_answer_link(bytea),
  thread.use_answer_link(bytea) from public;
grant execute on function thread.make_answer_links(uuid, uuid, bytea[]), thread.withdraw_answer_links(uuid), thread.find_answer_link(bytea),
  thread.use_answer_link(bytea) to app;

-- A round that is over leaves no link behind.
create function thread.links_end_with_round() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from thread.answer_link l where l.partnership_id = new.partnership_id and l.round_id = new.id;
  return null;
end $$;
create trigger links_end after update of state on thread.round for each row
  when (old.state = 'open' and new.state <> 'open') execute function thread.links_end_with_round();
revoke execute on function thread.links_end_with_round() from public;
