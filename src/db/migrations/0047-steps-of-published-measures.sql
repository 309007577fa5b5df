-- What a published measure shows is the same for whoever reads it: from which days its middle and limits are worked out anew is known
-- with it. Why, and who chose it, stays with the partners.

create policy shown_days on thread.measure_step for select to owner using (true);
create function thread.step_days(of_measures uuid[]) returns table (measure_id uuid, id uuid, from_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select s.measure_id, s.id, s.from_on from thread.measure_step s
          join thread.measure m on m.partnership_id = s.partnership_id and m.id = s.measure_id and m.tier = 'published'
         where s.partnership_id = thread.app_partnership() and thread.app_clearance() = 'published'
           and s.measure_id = any (of_measures) and s.taken_back_because is null $$;
revoke execute on function thread.step_days(uuid[]) from public;
grant execute on function thread.step_days(uuid[]) to app;
