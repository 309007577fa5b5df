-- The thread of a round leads to each of its questions, and from a question back to the round that asked it. Whether something has changed
-- is asked about what was put, and nothing is made of those questions.
create policy threads on thread.thread_link for insert to owner with check (true);
insert into thread.thread_link (partnership_id, from_kind, from_id, to_kind, to_id, how)
select q.partnership_id, 'round', q.round_id, 'standard in a round', q.id, 'asked'
  from thread.round_question q join thread.round r on r.partnership_id = q.partnership_id and r.id = q.round_id
 where r.kind <> 'has it changed'
on conflict do nothing;

-- A launch leads back to the agreement, and that to the promises and the lines of the vision in each of its versions.
create policy threads on thread.agreement_version for select to owner using (true);
insert into thread.thread_link (partnership_id, from_kind, from_id, to_kind, to_id, how)
select v.partnership_id, 'agreement version', v.id, 'working agreement', v.agreement_id, 'is a version of'
  from thread.agreement_version v
on conflict do nothing;
drop policy threads on thread.agreement_version;
drop policy threads on thread.thread_link;
