-- What the running service may say of itself to anyone who asks, for the sign-in role alone.

create function signin.last_migration() returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select max(number) from migration.applied $$;

-- The prisons that partnerships here have a place in; nothing that is made up.
create policy lookup on thread.place for select to owner using (true);
create function signin.active_agencies() returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select distinct place.code from thread.place
        join thread.partnership on partnership.id = place.partnership_id
        where place.kind = 'prison' and place.code ~ '^[A-Z]{3}$' and not partnership.fictional order by 1 $$;

grant execute on function signin.last_migration(), signin.active_agencies() to signin;
