-- What was sent: one row for each form that someone sent and that was kept, so that the same form sent twice is kept once.
-- The digest is a keyed hash of the form's token, its address and its words; nobody can tell the words from it.
create table thread.sent_form (
  partnership_id uuid not null,
  digest bytea not null check (length(digest) = 32),
  person_id uuid not null,
  sent_at timestamptz not null,
  -- where its sender was brought; not set yet while they are being answered
  went_to text,
  primary key (partnership_id, digest),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id)
);
create index on thread.sent_form (partnership_id, person_id);
create index on thread.sent_form (sent_at);

select migration.guard('thread.sent_form');
create policy own on thread.sent_form as restrictive to app using (person_id = (select thread.app_person())) with check (person_id = (select thread.app_person()));

-- What is past its time goes for everyone at once, also for those who never come back. It tells nothing and takes only days.
create index on thread.draft (kept_at);
create policy pruning on thread.sent_form for select to owner using (true);
create policy pruned on thread.sent_form for delete to owner using (true);
create policy pruning on thread.draft for select to owner using (true);
create policy pruned on thread.draft for delete to owner using (true);

create function signin.prune(drafts_before timestamptz, forms_before timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ delete from thread.draft where kept_at < drafts_before;
        delete from thread.sent_form where sent_at < forms_before $$;
grant execute on function signin.prune(timestamptz, timestamptz) to signin;

-- With someone's last running role their seat is gone, and with the seat what they had kept to finish later.
create function thread.destroy_drafts_of_a_gone_seat() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  gone uuid := (to_jsonb(new) ->> case when tg_table_name = 'person' then 'id' else 'person_id' end)::uuid;
begin
  if tg_table_name = 'person' or not exists (
    select from thread.membership m
    where m.partnership_id = new.partnership_id and m.person_id = gone and m.ended_on is null
  ) then
    delete from thread.draft d where d.partnership_id = new.partnership_id and d.person_id = gone;
  end if;
  return null;
end $$;
create trigger drafts_go_with_the_seat after update of ended_on on thread.membership
  for each row when (new.ended_on is not null) execute function thread.destroy_drafts_of_a_gone_seat();
create trigger drafts_go_with_the_seat after update of left_at on thread.person
  for each row when (new.left_at is not null) execute function thread.destroy_drafts_of_a_gone_seat();
