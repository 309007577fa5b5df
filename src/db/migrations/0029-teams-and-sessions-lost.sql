-- Who covers for whom in a team, what a provider that leaves or a place that closes may not leave behind, and sessions that were lost.

-- The places of which somebody is the partnership manager, or the strategic one of them all. A command has no person.
create function thread.app_oversees() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(distinct l.id), '{}')
          from signin.handle h
          join thread.place l on l.partnership_id = h.partnership_id
         where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()
           and (h.person_id is null and h.clearance = 'facilitators'
             or exists (select from thread.membership m
                         where m.partnership_id = h.partnership_id and m.person_id = h.person_id and m.ended_on is null
                           and m.role = 'partnership manager' and (m.place_id = l.id or m.place_id is null and m.level = 'strategic'))) $$;

-- The places whose own counts somebody sees: those who work there for a provider of its team or for the prison, and those who oversee it.
create function thread.app_counts_at() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(distinct l.id), '{}')
          from signin.handle h
          join thread.place l on l.partnership_id = h.partnership_id
         where h.hash = sha256(decode(nullif(current_setting('common_thread.handle', true), ''), 'hex')) and h.expires_at > now()
           and (l.id = any (thread.app_oversees())
             or exists (select from thread.membership m
                         where m.partnership_id = h.partnership_id and m.person_id = h.person_id and m.ended_on is null
                           and m.role in ('front-line staff', 'representative', 'partnership manager')
                           and (m.place_id is null or m.place_id = l.id)
                           and (m.partner_id = l.partner_id
                             or exists (select from thread.team_provider p join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
                                         where p.partnership_id = l.partnership_id and t.place_id = l.id and p.partner_id = m.partner_id
                                           and p.left_on is null)))) $$;
revoke execute on function thread.app_oversees(), thread.app_counts_at() from public;
grant execute on function thread.app_oversees(), thread.app_counts_at() to app;

-- Somebody of the team stands in for another, until a day. It ends by itself on that day, and with the role of either.
create table thread.cover (
  partnership_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  from_on date not null,
  until_on date not null,
  ended_on date,
  tier text not null default 'partners' check (tier = 'partners'),
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, team_id) references thread.team (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id),
  foreign key (partnership_id, by_id) references thread.person (partnership_id, id),
  check (person_id <> by_id),
  check (until_on >= from_on)
);
create index on thread.cover (partnership_id, team_id);

-- Sessions of one provider on one wing in one week: counts, and nobody's name. Each side says by itself whether they are right.
create table thread.lost_week (
  partnership_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  wing text not null check (wing <> ''),
  -- its Monday
  week date not null check (extract(isodow from week) = 1),
  what text not null check (what <> ''),
  service_id uuid,
  provider_id uuid not null,
  planned int not null check (planned >= 0),
  ran int not null check (ran >= 0),
  -- the places in them: all of these, or, openly, none that anybody counted
  offered int check (offered >= 0),
  used int check (used >= 0),
  not_unlocked int check (not_unlocked >= 0),
  no_escort int check (no_escort >= 0),
  lockdown int check (lockdown >= 0),
  clash_work int check (clash_work >= 0),
  clash_visit int check (clash_visit >= 0),
  clash_court int check (clash_court >= 0),
  clash_healthcare int check (clash_healthcare >= 0),
  moved_on int check (moved_on >= 0),
  unwell int check (unwell >= 0),
  provider_cancelled int check (provider_cancelled >= 0),
  chose_not int check (chose_not >= 0),
  not_known int check (not_known >= 0),
  prison_says text check (prison_says in ('confirmed', 'disputed')),
  prison_words text,
  prison_on date,
  prison_by uuid,
  provider_says text check (provider_says in ('confirmed', 'disputed')),
  provider_words text,
  provider_on date,
  provider_by uuid,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, place_id, week, wing, what, provider_id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  foreign key (partnership_id, service_id) references thread.service (partnership_id, id),
  foreign key (partnership_id, provider_id) references thread.team_provider (partnership_id, id),
  foreign key (partnership_id, prison_by) references thread.person (partnership_id, id),
  foreign key (partnership_id, provider_by) references thread.person (partnership_id, id),
  constraint no_more_ran_than_planned check (ran <= planned),
  constraint counted_all_or_not_at_all check (num_nonnulls(offered, used, not_unlocked, no_escort, lockdown, clash_work, clash_visit, clash_court,
    clash_healthcare, moved_on, unwell, provider_cancelled, chose_not, not_known) in (0, 14)),
  constraint every_place_is_used_or_lost check (used + not_unlocked + no_escort + lockdown + clash_work + clash_visit + clash_court
    + clash_healthcare + moved_on + unwell + provider_cancelled + chose_not + not_known = offered),
  check ((prison_says is null) = (prison_on is null)),
  check ((provider_says is null) = (provider_on is null)),
  check ((prison_says is not distinct from 'disputed') = (prison_words is not null)),
  check ((provider_says is not distinct from 'disputed') = (provider_words is not null))
);

-- A quarter of one place as it was let out: in the form in which it may be shown beyond those who see the counts. It stands as it is.
create table thread.lost_quarter (
  partnership_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  -- its first day
  quarter date not null check (quarter = date_trunc('quarter', quarter)::date),
  -- on how many weeks of a provider it stands, and how many stay out because one side disputes them
  weeks int not null check (weeks >= 1),
  left_out int not null check (left_out >= 0),
  figures jsonb not null,
  let_out_on date not null,
  tier text not null default 'partners' check (tier = 'partners'),
  primary key (partnership_id, id),
  unique (partnership_id, place_id, quarter),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id)
);

select migration.guard(t) from unnest(array['thread.cover', 'thread.lost_week', 'thread.lost_quarter']::regclass[]) as t;

create policy own_insert on thread.cover as restrictive for insert to app
  with check ((select thread.app_person()) is null or person_id = (select thread.app_person())
    or exists (select from thread.team t where t.partnership_id = cover.partnership_id and t.id = cover.team_id and t.place_id = any ((select thread.app_oversees())::uuid[])));
create policy own_update on thread.cover as restrictive for update to app
  using ((select thread.app_person()) is null or person_id = (select thread.app_person())
    or exists (select from thread.team t where t.partnership_id = cover.partnership_id and t.id = cover.team_id and t.place_id = any ((select thread.app_oversees())::uuid[])));
revoke delete on thread.cover, thread.lost_week from app;
revoke update, delete on thread.lost_quarter from app;

-- With somebody's last role at a place their cover ends, whoever ended the role.
create policy ends on thread.cover to owner using (true) with check (true);
create function thread.cover_ends() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.cover c set ended_on = new.ended_on, version = c.version + 1
    from thread.team t
   where c.partnership_id = new.partnership_id and c.ended_on is null and new.person_id in (c.person_id, c.by_id)
     and t.partnership_id = c.partnership_id and t.id = c.team_id
     and not exists (select from thread.membership m join thread.team_provider p on p.partnership_id = m.partnership_id and p.partner_id = m.partner_id
                      where m.partnership_id = c.partnership_id and m.person_id = new.person_id and m.ended_on is null
                        and p.team_id = c.team_id and p.left_on is null and (m.place_id is null or m.place_id = t.place_id));
  return null;
end $$;
create trigger cover_ends after update of ended_on on thread.membership
  for each row when (new.ended_on is not null) execute function thread.cover_ends();

-- What a provider still has: for those who may see its people, and for nobody else.
create function thread.still_with(of_provider uuid) returns table (people int, handovers int, referrals int)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select count(*)::int from thread.person_reference r
           where r.partnership_id = p.partnership_id and r.held_by_id = p.id and r.merged_into_id is null and r.died_on is null),
         (select count(*)::int from thread.handover h
           where h.partnership_id = p.partnership_id and p.id in (h.from_id, h.to_id) and h.ended_on is null),
         (select count(*)::int from thread.referral r
           where r.partnership_id = p.partnership_id and p.id in (r.from_id, r.to_id) and r.state in ('sent', 'received', 'not ready', 'on hold'))
    from thread.team_provider p
   where p.partnership_id = (select thread.app_partnership()) and p.id = of_provider and p.id = any ((select thread.app_teams())::uuid[]) $$;

-- A provider that leaves leaves nobody behind. Where it worked beside another, that ends.
create policy ends on thread.works_beside for update to owner using (true) with check (true);
create function thread.provider_leaves() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- nobody hands a person over to it at this moment
  perform pg_advisory_xact_lock(hashtextextended(new.id::text, 29));
  if exists (select from thread.person_reference r where r.partnership_id = new.partnership_id and r.held_by_id = new.id
               and r.merged_into_id is null and r.died_on is null)
     or exists (select from thread.handover h where h.partnership_id = new.partnership_id and new.id in (h.from_id, h.to_id) and h.ended_on is null)
     or exists (select from thread.referral r where r.partnership_id = new.partnership_id and new.id in (r.from_id, r.to_id)
                  and r.state in ('sent', 'received', 'not ready', 'on hold')) then
    raise exception using errcode = '23514', constraint = 'nobody_is_left_behind', message = 'nobody is left behind';
  end if;
  update thread.works_beside b set until = greatest(b.since, new.left_on)
   where b.partnership_id = new.partnership_id and b.provider_id = new.id and b.until is null;
  return new;
end $$;
create trigger provider_leaves before update of left_on on thread.team_provider
  for each row when (new.left_on is not null and old.left_on is null) execute function thread.provider_leaves();

-- Nobody new comes to a provider that has left, or to a place that has closed. What was on its way there stays as it is.
create function thread.comes_to(of_partnership uuid, of_provider uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if of_provider is null or thread.app_person() is null then return; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended(of_provider::text, 29));
  if exists (select from thread.team_provider p
               join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
               join thread.place l on l.partnership_id = t.partnership_id and l.id = t.place_id
              where p.partnership_id = of_partnership and p.id = of_provider and (p.left_on is not null or l.closed_on is not null)) then
    raise exception using errcode = '23514', constraint = 'nobody_new_comes_there', message = 'nobody new comes there';
  end if;
end $$;
create function thread.asked_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform thread.comes_to(new.partnership_id, new.to_id);
  return new;
end $$;
create function thread.listed_comes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform thread.comes_to(new.partnership_id, new.held_by_id);
  return new;
end $$;
create trigger asked_comes before insert on thread.handover for each row execute function thread.asked_comes();
create trigger asked_comes_instead before update of to_id on thread.handover for each row
  when (new.to_id is distinct from old.to_id) execute function thread.asked_comes();
create trigger asked_comes before insert on thread.referral for each row execute function thread.asked_comes();
create trigger listed_comes before insert on thread.person_reference for each row execute function thread.listed_comes();

-- Nothing new begins at a place that has closed.
create function thread.begins_at_a_place() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  here uuid;
begin
  if tg_table_name = 'team_provider' then
    select t.place_id into here from thread.team t where t.partnership_id = new.partnership_id and t.id = new.team_id;
  else
    here := new.place_id;
  end if;
  if thread.app_person() is not null
     and exists (select from thread.place l where l.partnership_id = new.partnership_id and l.id = here and l.closed_on is not null) then
    raise exception using errcode = '23514', constraint = 'nothing_new_at_a_closed_place', message = 'nothing new at a closed place';
  end if;
  return new;
end $$;
create trigger begins_at_a_place before insert on thread.team for each row execute function thread.begins_at_a_place();
create trigger begins_at_a_place before insert on thread.team_provider for each row execute function thread.begins_at_a_place();
create trigger begins_at_a_place before insert on thread.service_offer for each row execute function thread.begins_at_a_place();

alter table thread.place add constraint merged_into_another check (merged_into_id <> id);

-- Counts of one place are seen where they were counted.
create policy lookup on thread.lost_week for select to owner using (true);
create policy lookup on thread.lost_quarter for select to owner using (true);
create policy counted_there on thread.lost_week as restrictive to app
  using (place_id = any ((select thread.app_counts_at())::uuid[])) with check (place_id = any ((select thread.app_counts_at())::uuid[]));
create policy let_out on thread.lost_quarter as restrictive for insert to app
  with check (place_id = any ((select thread.app_oversees())::uuid[]));

-- How many weeks wait for a word, and since when: no counts of anything else. For the agenda of everyone.
create function thread.lost_weeks_waiting() returns table (place_id uuid, weeks int, since date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.place_id, count(distinct w.week)::int, min(w.week) from thread.lost_week w
   where w.partnership_id = (select thread.app_partnership()) and (w.prison_says is null or w.provider_says is null)
   group by w.place_id $$;

create function thread.lost_week_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed boolean := tg_op = 'INSERT';
  who uuid := thread.app_person();
begin
  -- nobody lets this quarter out at this moment
  perform pg_advisory_xact_lock_shared(hashtextextended(new.place_id::text || date_trunc('quarter', new.week)::date, 29));
  if tg_op = 'UPDATE' then
    changed := row(new.place_id, new.wing, new.week, new.what, new.service_id, new.provider_id, new.planned, new.ran, new.offered, new.used, new.not_unlocked,
        new.no_escort, new.lockdown, new.clash_work, new.clash_visit, new.clash_court, new.clash_healthcare, new.moved_on, new.unwell,
        new.provider_cancelled, new.chose_not, new.not_known)
      is distinct from row(old.place_id, old.wing, old.week, old.what, old.service_id, old.provider_id, old.planned, old.ran, old.offered, old.used, old.not_unlocked,
        old.no_escort, old.lockdown, old.clash_work, old.clash_visit, old.clash_court, old.clash_healthcare, old.moved_on, old.unwell,
        old.provider_cancelled, old.chose_not, old.not_known);
  end if;
  if changed then
    if not exists (select from thread.team_provider p join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
                    where p.partnership_id = new.partnership_id and p.id = new.provider_id and t.place_id = new.place_id) then
      raise exception using errcode = '23514', constraint = 'a_provider_of_that_place', message = 'a provider of that place';
    end if;
    if exists (select from thread.lost_quarter q where q.partnership_id = new.partnership_id and (
         q.place_id = new.place_id and q.quarter = date_trunc('quarter', new.week)::date
         or tg_op = 'UPDATE' and q.place_id = old.place_id and q.quarter = date_trunc('quarter', old.week)::date)) then
      raise exception using errcode = '23514', constraint = 'a_quarter_let_out_stands', message = 'a quarter that was let out stands';
    end if;
  end if;
  if who is null then return new; end if;
  if changed then
    if not new.provider_id = any (thread.app_teams()) then
      raise exception using errcode = '42501', message = 'not theirs to count';
    end if;
    -- what was said was said of other counts
    new.prison_says := null; new.prison_words := null; new.prison_on := null; new.prison_by := null;
    new.provider_says := null; new.provider_words := null; new.provider_on := null; new.provider_by := null;
    return new;
  end if;
  if new.prison_says is not null and row(new.prison_says, new.prison_words, new.prison_by) is distinct from row(old.prison_says, old.prison_words, old.prison_by)
     and not (new.prison_by = who and exists (
       select from thread.membership m join thread.place l on l.partnership_id = m.partnership_id and l.partner_id = m.partner_id
        where m.partnership_id = new.partnership_id and m.person_id = who and m.ended_on is null and l.id = new.place_id
          and m.role in ('front-line staff', 'representative') and (m.place_id is null or m.place_id = l.id))) then
    raise exception using errcode = '42501', message = 'not theirs to say for the prison';
  end if;
  if new.provider_says is not null and row(new.provider_says, new.provider_words, new.provider_by) is distinct from row(old.provider_says, old.provider_words, old.provider_by)
     and not (new.provider_by = who and new.provider_id = any (thread.app_own_teams())) then
    raise exception using errcode = '42501', message = 'not theirs to say for the provider';
  end if;
  return new;
end $$;
create trigger lost_week_stands before insert or update on thread.lost_week for each row execute function thread.lost_week_stands();

grant execute on function thread.still_with(uuid), thread.lost_weeks_waiting() to app;
revoke execute on function thread.cover_ends(), thread.still_with(uuid), thread.provider_leaves(), thread.comes_to(uuid, uuid), thread.asked_comes(),
  thread.listed_comes(), thread.lost_weeks_waiting(), thread.lost_week_stands() from public;

-- Who is in a team decides who sees its people. It is said by those who oversee its place; of whom a provider is, and where, stays as it is.
create policy kept_there on thread.team as restrictive for insert to app with check (place_id = any ((select thread.app_oversees())::uuid[]));
create policy changed_there on thread.team as restrictive for update to app using (place_id = any ((select thread.app_oversees())::uuid[]));
create policy kept_there on thread.team_provider as restrictive for insert to app
  with check (exists (select from thread.team t where t.partnership_id = team_provider.partnership_id and t.id = team_provider.team_id
                         and t.place_id = any ((select thread.app_oversees())::uuid[])));
create policy changed_there on thread.team_provider as restrictive for update to app
  using (exists (select from thread.team t where t.partnership_id = team_provider.partnership_id and t.id = team_provider.team_id
                    and t.place_id = any ((select thread.app_oversees())::uuid[])));
revoke delete on thread.team, thread.team_provider from app;
create function thread.stays_who_it_is() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  may_change constant text[] := array['name', 'acknowledge_within_days', 'does', 'joined_on', 'left_on', 'version'];
begin
  if current_user = 'app' and thread.app_person() is not null and to_jsonb(new) - may_change <> to_jsonb(old) - may_change then
    raise exception using errcode = '42501', message = 'it stays who it is';
  end if;
  return new;
end $$;
create trigger stays_who_it_is before update on thread.team for each row execute function thread.stays_who_it_is();
create trigger stays_who_it_is before update on thread.team_provider for each row execute function thread.stays_who_it_is();
grant execute on function thread.stays_who_it_is() to app;
