-- A seat is held by a role that is running: whoever's last role has ended comes in no more.

create or replace function signin.seats_of(account text)
  returns table (partnership_id uuid, partnership_slug text, partnership_name text, person_id uuid, shown_as text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.id, p.slug, p.name, who.id, who.shown_as
        from thread.person who join thread.partnership p on p.id = who.partnership_id
        where who.account_id = account and who.left_at is null
          and exists (select from thread.membership m
                      where m.partnership_id = who.partnership_id and m.person_id = who.id and m.ended_on is null)
        order by p.name $$;
