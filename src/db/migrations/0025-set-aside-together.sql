-- Setting aside what somebody told, where co-leads are in force. It is kept for facilitators, so two functions stand for the leads: one
-- shows them the words while they decide, the other does what both have said yes to (docs/decisions/0022).

create policy decides on thread.co_leadership for select to owner using (true);
create policy decides on thread.co_lead for select to owner using (true);
create policy decides on thread.joint_decision for select to owner using (true);
create policy decides on thread.joint_decision_voice for select to owner using (true);
create policy sets_aside on thread.feedback for update to owner using (true) with check (true);

create function thread.told_to_decide(of_decision uuid) returns table (words text, state text, version int)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.words, f.state, f.version
    from thread.joint_decision d join thread.feedback f on f.partnership_id = d.partnership_id and f.id = d.subject_id
   where d.partnership_id = thread.app_partnership() and d.id = of_decision and d.kind = 'setting aside' and d.state = 'asked'
     and (thread.leads_from(d.partnership_id, d.co_leadership_id, thread.app_person()) is not null or thread.app_clearance() = 'facilitators') $$;

-- Whether it was set aside: not when it changed meanwhile, or was put to a partner.
create function thread.set_aside_by_both(of_decision uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
  decision thread.joint_decision;
begin
  if here is null or not thread.app_may_write() then return false; end if;
  select * into decision from thread.joint_decision d
   where d.partnership_id = here and d.id = of_decision and d.kind = 'setting aside' and d.state = 'done' and d.done_in = pg_current_xact_id()::text;
  if not found then return false; end if;
  update thread.feedback f set state = 'set aside', because = decision.asks ->> 'because', version = f.version + 1
   where f.partnership_id = here and f.id = decision.subject_id and f.version = decision.subject_version and f.state in ('received', 'kept')
     and not exists (select from thread.put_item_feedback p where p.partnership_id = here and p.feedback_id = f.id);
  return found;
end $$;

revoke execute on function thread.told_to_decide(uuid), thread.set_aside_by_both(uuid) from public;
grant execute on function thread.told_to_decide(uuid), thread.set_aside_by_both(uuid) to app;
