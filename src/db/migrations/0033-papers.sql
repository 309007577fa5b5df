-- Papers that leave the system, and a death that was recorded by mistake.

-- The address to which people's papers go: who rang the service and heard that it is theirs, on which day. Another address is unchecked again.
alter table thread.outside_service add column mail_checked_on date, add check (mail_checked_on is null or secure_mail is not null);
create function thread.another_address_is_unchecked() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.secure_mail is distinct from old.secure_mail then new.mail_checked_on := null; end if;
  return new;
end $$;
create trigger another_address_is_unchecked before update on thread.outside_service
  for each row execute function thread.another_address_is_unchecked();
grant execute on function thread.another_address_is_unchecked() to app;

-- A death that was recorded by mistake: which day stood there, and why it was wrong. It is added to and never changed.
create table thread.death_correction (
  partnership_id uuid not null,
  id uuid not null,
  reference_id uuid not null,
  died_on date not null,
  because text not null,
  corrected_on date not null,
  corrected_by uuid not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, reference_id) references thread.person_reference (partnership_id, id),
  foreign key (partnership_id, corrected_by) references thread.person (partnership_id, id)
);
create index on thread.death_correction (partnership_id, reference_id);
select migration.guard('thread.death_correction');
create policy sees on thread.death_correction as restrictive to app
  using (exists (select from thread.person_reference r
                  where r.partnership_id = death_correction.partnership_id and r.id = death_correction.reference_id));
create policy by_themselves on thread.death_correction as restrictive for insert to app with check (corrected_by = (select thread.app_person()));
revoke update, delete on thread.death_correction from app;
create policy keeps on thread.death_correction for select to owner using (true);

create index on thread.person_reference (partnership_id, died_on) where died_on is not null;
create index on thread.handover (partnership_id, to_outside_id) where ended_on is null and to_outside_id is not null;

-- A recorded death is taken back, or its day changed, by the partnership manager who oversees the place of whoever has the person; and only
-- with its correction written down.
create function thread.a_death_stays() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.died_on is null or new.died_on is not distinct from old.died_on or thread.app_person() is null then return new; end if;
  if exists (select from thread.team_provider p
               join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
               join thread.membership m on m.partnership_id = p.partnership_id and m.person_id = thread.app_person() and m.ended_on is null
              where p.partnership_id = old.partnership_id and p.id = old.held_by_id and m.role = 'partnership manager'
                and (m.place_id = t.place_id or m.place_id is null and m.level = 'strategic'))
     and exists (select from thread.death_correction c
                  where c.partnership_id = old.partnership_id and c.reference_id = old.id and c.died_on = old.died_on
                    and c.corrected_by = thread.app_person()) then
    return new;
  end if;
  raise exception using errcode = '23514', constraint = 'a_death_stays', message = 'a recorded death stays';
end $$;
create trigger a_death_stays before update of died_on on thread.person_reference for each row execute function thread.a_death_stays();

-- What the mistake had stopped stays stopped, and is no death any more: neither in a list nor in a figure.
create function thread.a_mistake_was_no_death() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.handover h set because_kind = 'recorded by mistake', version = h.version + 1
   where h.partnership_id = new.partnership_id and h.reference_id = new.id and h.state = 'stopped' and h.because_kind = 'died';
  update thread.referral r set because = 'recorded by mistake', version = r.version + 1
   where r.partnership_id = new.partnership_id and r.reference_id = new.id and r.state = 'stopped' and r.because = 'died';
  return null;
end $$;
create trigger a_mistake_was_no_death after update of died_on on thread.person_reference for each row
  when (new.died_on is null and old.died_on is not null) execute function thread.a_mistake_was_no_death();
revoke execute on function thread.a_death_stays(), thread.a_mistake_was_no_death() from public;
