-- A seat is held by a role that is running: whoever's last role has ended comes in no more. signin.seats_of still tells
-- every seat that an account has, since a role may be given anew: by it is decided who may choose a password.

create function signin.running_seats_of(account text)
  returns table (partnership_id uuid, partnership_slug text, partnership_name text, person_id uuid, shown_as text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select s.partnership_id, s.partnership_slug, s.partnership_name, s.person_id, s.shown_as from signin.seats_of(account) s
        where exists (select from thread.membership m
                      where m.partnership_id = s.partnership_id and m.person_id = s.person_id and m.ended_on is null)
        order by s.partnership_name $$;
grant execute on function signin.running_seats_of(text) to signin;
