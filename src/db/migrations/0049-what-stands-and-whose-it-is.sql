-- What was issued is written by issuing it, and the passages of a room are its own people's to keep out.

-- One point is kept out by those who were in the room where it was said, and not by whoever was in another.
create unique index entry_of_session on thread.entry (partnership_id, session_id, id);
alter table thread.coding_kept_out add foreign key (partnership_id, session_id, entry_id) references thread.entry (partnership_id, session_id, id);

-- What an issue was made from is written by issuing it, and by nobody beside it: a false line would let go of an issue that nobody took back.
create or replace function thread.line_is_let_out() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  issue thread.report_issue;
begin
  if pg_trigger_depth() < 2 then perform thread.refuse_issue('lines_are_written_by_issuing'); end if;
  select * into issue from thread.report_issue i where i.partnership_id = new.partnership_id and i.id = new.issue_id;
  if issue.state = 'issued' and not thread.stands_published(new.partnership_id, new.from_kind, new.from_id, issue.kind) then
    perform thread.refuse_issue('every_line_is_let_out');
  end if;
  return new;
end $$;

-- Reports and look-backs are kept by those who keep reports, and by whoever leads; the public page and search are made of them.
do $$ declare one text; begin
  foreach one in array array['report', 'look_back'] loop
    execute format($policy$
create policy kept on thread.%1$I as restrictive for insert to app with check ((select thread.app_keeps_reports()) or exists (
  select from thread.co_lead l where l.partnership_id = %1$I.partnership_id and l.person_id = (select thread.app_person()) and l.state = 'leads'));
create policy kept_on on thread.%1$I as restrictive for update to app using ((select thread.app_keeps_reports()) or exists (
  select from thread.co_lead l where l.partnership_id = %1$I.partnership_id and l.person_id = (select thread.app_person()) and l.state = 'leads'));
revoke delete on thread.%1$I from app;$policy$, one);
  end loop;
end $$;

-- What a speaker took back stays so: whoever agrees again gives a consent of its own.
create function thread.consent_stays_withdrawn() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user = 'app' and (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at
       or row(new.quotation_id, new.use, new.narrowest_id) is distinct from row(old.quotation_id, old.use, old.narrowest_id)) then
    perform thread.refuse_issue('what_was_taken_back_stays_so');
  end if;
  return new;
end $$;
grant execute on function thread.consent_stays_withdrawn() to app;
create trigger stays_withdrawn before update on thread.quotation_consent for each row execute function thread.consent_stays_withdrawn();
