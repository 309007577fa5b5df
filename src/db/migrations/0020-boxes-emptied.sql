-- A box that nobody will open any more is emptied: of a round that was called off, and the boxes of fewer than five sheets when
-- the others have been opened. Who answered goes with it.
create function thread.empty_boxes(of_round uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
begin
  if here is null or not thread.app_may_write() then return; end if;
  perform 1 from thread.round r where r.partnership_id = here and r.id = of_round and r.state in ('called off', 'revealed');
  if not found then return; end if;
  delete from thread.box b using thread.round_perspective p
   where b.partnership_id = here and p.partnership_id = here and p.id = b.round_perspective_id and p.round_id = of_round;
  delete from thread.round_taker t where t.partnership_id = here and t.round_id = of_round;
end $$;
revoke execute on function thread.empty_boxes(uuid) from public;
grant execute on function thread.empty_boxes(uuid) to app;
