-- What was put to a partner, answered, changed and told back (docs/decisions/0020), and mail that comes back (0021).

alter table thread.feedback
  -- who took it down for someone who cannot write, and when the words were read back and confirmed
  add column taken_by uuid,
  add column read_back boolean not null default false,
  -- of a complaint theme: how often it was heard; never who
  add column heard_times int check (heard_times >= 1),
  -- of something said in a dialogue: who chose that it is put
  add column chosen_by text check (chosen_by in ('its speaker', 'the room')),
  add foreign key (partnership_id, taken_by) references thread.person (partnership_id, id),
  add constraint a_story_is_read_back_before_it_is_kept check (source <> 'story' or taken_by is null or read_back),
  add constraint from_a_dialogue_only_what_was_chosen check ((source = 'dialogue') = (chosen_by is not null));
create index on thread.feedback (partnership_id, state, id);

-- Who told it and how they want to hear what came of it, apart from what was told. A name for a slip is typed for that print and never kept.
create table thread.feedback_teller (
  partnership_id uuid not null,
  feedback_id uuid not null,
  person_id uuid,
  email text,
  -- SHA-256 of the number on their own tear-off, with which it can be taken back by post
  withdrawal_hash bytea check (length(withdrawal_hash) = 32),
  hear_by text not null check (hear_by in ('page', 'e-mail', 'slip', 'read out', 'post', 'notice', 'not at all')),
  language text not null default 'en' check (language in ('en', 'cy')),
  easy_read boolean not null default false,
  -- nothing is sent, printed or asked any more
  stopped text check (stopped in ('transferred', 'released', 'died', 'asked not to be')),
  primary key (partnership_id, feedback_id),
  foreign key (partnership_id, feedback_id) references thread.feedback (partnership_id, id) on delete cascade,
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id),
  check ((hear_by = 'page') <= (person_id is not null)),
  check (hear_by <> 'e-mail' or email is not null)
);
create index on thread.feedback_teller (partnership_id, person_id);
create unique index on thread.feedback_teller (partnership_id, withdrawal_hash);

-- What is put to a partner who can act: one or several things that were told, in words meant for the partners.
create table thread.put_item (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  partner_id uuid not null,
  place_id uuid,
  -- null once they were taken back
  words text,
  put_on date not null,
  put_by uuid,
  answer_days int not null default 28 check (answer_days between 1 and 365),
  -- the clock that runs now: it begins anew when an answer is sent back
  clock_from date not null,
  answer_due_on date not null,
  state text not null default 'put' check (state in ('put', 'answered', 'sent back', 'held open', 'ended', 'merged', 'withdrawn')),
  answer text check (answer in ('done', 'will do', 'not done')),
  answered_on date,
  will_do_by date,
  -- the first answer: what the median is made of
  first_answered_on date,
  change text check (change in ('changed', 'nothing has changed')),
  changed_on date,
  held_because text,
  look_again_on date,
  merged_into uuid,
  -- kept by the tellings: since when everyone who put it has been told the answer, and the change, that stands
  told_on date,
  change_told_on date,
  tier text not null default 'partners' check (tier in ('partners', 'published')),
  version int not null default 1,
  -- what became of it, as it counts: an answer that was not told back is not an answer yet
  stands text not null generated always as (case
    when state in ('merged', 'withdrawn') then 'gone'
    when state = 'held open' then 'held open'
    when state in ('put', 'sent back') then 'no answer'
    when told_on is null then 'not told'
    else answer end) stored,
  clock_on date generated always as (case when state in ('put', 'sent back') then answer_due_on end) stored,
  primary key (partnership_id, id),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  foreign key (partnership_id, put_by) references thread.person (partnership_id, id),
  foreign key (partnership_id, merged_into) references thread.put_item (partnership_id, id),
  check (merged_into <> id),
  check ((state = 'merged') = (merged_into is not null)),
  check ((state = 'held open') = (held_because is not null)),
  check (state <> 'withdrawn' or words is null),
  check ((answer is null) = (answered_on is null)),
  check ((answer is not distinct from 'will do') = (will_do_by is not null)),
  check (state not in ('answered', 'ended', 'sent back') or answer is not null),
  check (state <> 'put' or answer is null),
  check ((change is null) = (changed_on is null))
);
create index on thread.put_item (partnership_id, clock_on, id);
create index on thread.put_item (partnership_id, partner_id, stands) include (change, change_told_on, put_on, first_answered_on, clock_on);

create table thread.put_item_feedback (
  partnership_id uuid not null,
  item_id uuid not null,
  feedback_id uuid not null,
  primary key (partnership_id, item_id, feedback_id),
  foreign key (partnership_id, item_id) references thread.put_item (partnership_id, id),
  foreign key (partnership_id, feedback_id) references thread.feedback (partnership_id, id)
);
create index on thread.put_item_feedback (partnership_id, feedback_id);

-- Each answer that was given. Held open on purpose is none of them: only those who put it say that.
create table thread.put_answer (
  partnership_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  round int not null check (round >= 1),
  answer text not null check (answer in ('done', 'will do', 'not done')),
  words text,
  will_do_by date,
  given_by uuid,
  given_as text not null,
  how text not null check (how in ('on screen', 'said in the room', 'on paper')),
  answered_on date not null,
  words_gone boolean not null default false,
  tier text not null default 'partners' check (tier in ('partners', 'published')),
  primary key (partnership_id, id),
  unique (partnership_id, item_id, round),
  foreign key (partnership_id, item_id) references thread.put_item (partnership_id, id),
  foreign key (partnership_id, given_by) references thread.person (partnership_id, id),
  check ((answer = 'will do') = (will_do_by is not null)),
  constraint not_done_says_why check (answer <> 'not done' or words is not null or words_gone)
);

-- What those who put it say of an answer: by no name, by no seat.
create table thread.answers_it (
  partnership_id uuid not null,
  id uuid not null,
  answer_id uuid not null,
  says text not null check (says in ('yes', 'partly', 'no')),
  words text,
  how text not null check (how in ('themselves', 'said in the room', 'on paper')),
  said_on date not null,
  words_gone boolean not null default false,
  tier text not null default 'partners' check (tier in ('partners', 'published')),
  primary key (partnership_id, id),
  foreign key (partnership_id, answer_id) references thread.put_answer (partnership_id, id)
);
create index on thread.answers_it (partnership_id, answer_id);

create table thread.put_change (
  partnership_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  is_change boolean not null,
  words text,
  said_as text not null,
  said_on date not null,
  words_gone boolean not null default false,
  tier text not null default 'partners' check (tier in ('partners', 'published')),
  primary key (partnership_id, id),
  foreign key (partnership_id, item_id) references thread.put_item (partnership_id, id),
  check (words is not null or words_gone)
);
create index on thread.put_change (partnership_id, item_id);

-- That someone was told what came of what they told, or why they could not be. Printing is not telling.
create table thread.telling_back (
  partnership_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  feedback_id uuid not null,
  -- what stood when they were told
  answer_id uuid,
  change_id uuid,
  how text check (how in ('page', 'e-mail', 'slip handed over', 'read out', 'posted', 'notice put up')),
  not_because text check (not_because in ('transferred', 'released', 'died', 'asked not to be', 'e-mail came back')),
  told_on date not null,
  -- null: they said it themselves, or a mail went out
  recorded_by uuid,
  tier text not null default 'room' check (tier = 'room'),
  primary key (partnership_id, id),
  foreign key (partnership_id, item_id) references thread.put_item (partnership_id, id),
  foreign key (partnership_id, feedback_id) references thread.feedback (partnership_id, id),
  foreign key (partnership_id, answer_id) references thread.put_answer (partnership_id, id),
  foreign key (partnership_id, change_id) references thread.put_change (partnership_id, id),
  foreign key (partnership_id, recorded_by) references thread.person (partnership_id, id),
  check ((how is null) <> (not_because is null))
);
create index on thread.telling_back (partnership_id, item_id);
create index on thread.telling_back (partnership_id, feedback_id);

-- One mail that tells someone back: its return path holds a token of chance, of which only the SHA-256 stands here.
create table thread.told_mail (
  partnership_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  feedback_id uuid not null,
  telling_id uuid,
  token_hash bytea not null check (length(token_hash) = 32),
  state text not null check (state in ('sending', 'sent', 'came back')),
  sent_at timestamptz not null,
  came_back_at timestamptz,
  -- the three figures of RFC 3463, '5.1.1'
  status text check (status ~ '^[245]\.\d{1,3}\.\d{1,3}$'),
  -- nobody has found another way yet
  is_open boolean not null default false,
  primary key (partnership_id, id),
  unique (partnership_id, token_hash),
  foreign key (partnership_id, item_id) references thread.put_item (partnership_id, id),
  foreign key (partnership_id, feedback_id) references thread.feedback (partnership_id, id),
  foreign key (partnership_id, telling_id) references thread.telling_back (partnership_id, id),
  check ((state = 'came back') = (came_back_at is not null)),
  check (not is_open or state = 'came back')
);
create index on thread.told_mail (partnership_id, is_open) where is_open;

-- "Has it changed?" is asked of those who put it in a round of its own.
alter table thread.round
  add column put_item_id uuid,
  add foreign key (partnership_id, put_item_id) references thread.put_item (partnership_id, id),
  add check (put_item_id is null or kind = 'has it changed');
create index on thread.round (partnership_id, put_item_id);

select migration.guard(t) from unnest(array['thread.feedback_teller', 'thread.put_item', 'thread.put_item_feedback', 'thread.put_answer',
  'thread.answers_it', 'thread.put_change', 'thread.telling_back', 'thread.told_mail']::regclass[]) as t;

-- Who told it is seen by the facilitators and by that person.
create policy teller on thread.feedback_teller as restrictive to app
  using (person_id = (select thread.app_person()) or (select thread.app_clearance()) = 'facilitators')
  with check (person_id is not distinct from (select thread.app_person()) or person_id is null
    or (select thread.app_clearance()) = 'facilitators');
create policy posted on thread.told_mail as restrictive to app
  using ((select thread.app_clearance()) = 'facilitators') with check ((select thread.app_clearance()) = 'facilitators');

-- What was told to one person stays with the two of them and the facilitators. Whoever puts it in may not read it again by that.
create policy heard on thread.feedback as restrictive for select to app
  using (tier in ('partners', 'published') or (select thread.app_clearance()) = 'facilitators'
    or taken_by = (select thread.app_person())
    or exists (select from thread.feedback_teller t where t.partnership_id = feedback.partnership_id and t.feedback_id = feedback.id
                  and t.person_id = (select thread.app_person())));
create policy heard_update on thread.feedback as restrictive for update to app
  using ((select thread.app_clearance()) = 'facilitators'
    or exists (select from thread.feedback_teller t where t.partnership_id = feedback.partnership_id and t.feedback_id = feedback.id
                  and t.person_id = (select thread.app_person())));
create policy told on thread.telling_back as restrictive to app
  using ((select thread.app_clearance()) = 'facilitators'
    or exists (select from thread.feedback_teller t where t.partnership_id = telling_back.partnership_id
                  and t.feedback_id = telling_back.feedback_id and t.person_id = (select thread.app_person())))
  with check ((select thread.app_clearance()) = 'facilitators'
    or exists (select from thread.feedback_teller t where t.partnership_id = telling_back.partnership_id
                  and t.feedback_id = telling_back.feedback_id and t.person_id = (select thread.app_person())));
create policy gathered on thread.put_item_feedback as restrictive for select to app
  using ((select thread.app_clearance()) = 'facilitators'
    or exists (select from thread.feedback f where f.partnership_id = put_item_feedback.partnership_id and f.id = put_item_feedback.feedback_id));

-- Nothing that was put, answered, said of an answer or told back goes away; words alone do.
revoke delete on thread.put_item, thread.put_answer, thread.answers_it, thread.put_change, thread.telling_back, thread.told_mail,
  thread.feedback from app;

-- The functions below see a whole item, whoever's act they are part of.
create policy keeps on thread.put_item to owner using (true) with check (true);
create policy keeps on thread.put_item_feedback for select to owner using (true);
create policy keeps on thread.put_answer for select to owner using (true);
create policy keeps on thread.put_change for select to owner using (true);
create policy keeps on thread.telling_back for select to owner using (true);
create policy keeps on thread.told_mail for select to owner using (true);
create policy looks on thread.feedback for select to owner using (true);
create policy keeps on thread.feedback_teller for select to owner using (true);
create policy forgets on thread.draft to owner using (true);

-- Since when everyone has been told: each thing told has a telling of the answer that stands, or a reason why not, and at
-- least one person was told. A reason alone, or a mail that came back, tells nobody. Of two who are told at the same moment each looks
-- only after it holds the item, so that the later one sees both.
create function thread.keep_told(here uuid, item uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  last_answer uuid;
  last_change uuid;
begin
  perform 1 from thread.put_item i where i.partnership_id = here and i.id = item for update;
  select a.id into last_answer from thread.put_answer a where a.partnership_id = here and a.item_id = item order by a.round desc limit 1;
  select c.id into last_change from thread.put_change c where c.partnership_id = here and c.item_id = item order by c.said_on desc, c.id desc limit 1;
  update thread.put_item i set
    told_on = (
      select case when count(*) > 0 and bool_and(o.accounted) and bool_or(o.told is not null) then max(o.told) end
        from (select max(t.told_on) filter (where t.how is not null and t.answer_id = last_answer) as told,
                     coalesce(bool_or(t.answer_id = last_answer and t.not_because is distinct from 'e-mail came back'
                       or t.not_because in ('transferred', 'released', 'died', 'asked not to be')), false) as accounted
                from thread.put_item_feedback p
                join thread.feedback f on f.partnership_id = p.partnership_id and f.id = p.feedback_id and f.state <> 'withdrawn'
                left join thread.telling_back t on t.partnership_id = p.partnership_id and t.item_id = p.item_id and t.feedback_id = p.feedback_id
               where p.partnership_id = here and p.item_id = item group by p.feedback_id) o
       where last_answer is not null),
    change_told_on = (
      select case when count(*) > 0 and bool_and(o.accounted) and bool_or(o.told is not null) then max(o.told) end
        from (select max(t.told_on) filter (where t.how is not null and t.change_id = last_change) as told,
                     coalesce(bool_or(t.change_id = last_change and t.not_because is distinct from 'e-mail came back'
                       or t.not_because in ('transferred', 'released', 'died', 'asked not to be')), false) as accounted
                from thread.put_item_feedback p
                join thread.feedback f on f.partnership_id = p.partnership_id and f.id = p.feedback_id and f.state <> 'withdrawn'
                left join thread.telling_back t on t.partnership_id = p.partnership_id and t.item_id = p.item_id and t.feedback_id = p.feedback_id
               where p.partnership_id = here and p.item_id = item group by p.feedback_id) o
       where last_change is not null)
   where i.partnership_id = here and i.id = item;
end $$;

create function thread.told_of_item() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed record := case when tg_op = 'DELETE' then old else new end;
begin
  perform thread.keep_told(changed.partnership_id, changed.item_id);
  return null;
end $$;
create trigger keeps_told after insert or update on thread.telling_back for each row execute function thread.told_of_item();
create trigger keeps_told after insert on thread.put_answer for each row execute function thread.told_of_item();
create trigger keeps_told after insert on thread.put_change for each row execute function thread.told_of_item();
create trigger keeps_told after insert or delete on thread.put_item_feedback for each row execute function thread.told_of_item();

create function thread.told_of_feedback() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state is distinct from old.state then
    perform thread.keep_told(p.partnership_id, p.item_id) from thread.put_item_feedback p
      where p.partnership_id = new.partnership_id and p.feedback_id = new.id;
  end if;
  return null;
end $$;
create trigger keeps_told after update on thread.feedback for each row execute function thread.told_of_feedback();

-- An item ends only when it was answered, and everyone behind it was told, or it is written down why not.
create function thread.item_may_end() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last_answer uuid;
begin
  if tg_op = 'UPDATE' and old.state = 'ended' and new.state not in ('ended', 'withdrawn') then
    raise exception using errcode = '23514', constraint = 'what_ended_stays_ended', message = 'what ended stays ended';
  end if;
  if tg_op = 'UPDATE' and old.state in ('merged', 'withdrawn') and new.state <> old.state then
    raise exception using errcode = '23514', constraint = 'what_is_gone_stays_gone', message = 'what is gone stays gone';
  end if;
  if new.state <> 'ended' then return new; end if;
  select a.id into last_answer from thread.put_answer a
   where a.partnership_id = new.partnership_id and a.item_id = new.id order by a.round desc limit 1;
  if last_answer is null
     or not exists (select from thread.put_item_feedback p where p.partnership_id = new.partnership_id and p.item_id = new.id)
     or exists (
       select from thread.put_item_feedback p
         join thread.feedback f on f.partnership_id = p.partnership_id and f.id = p.feedback_id and f.state <> 'withdrawn'
        where p.partnership_id = new.partnership_id and p.item_id = new.id
          and not exists (select from thread.telling_back t
                           where t.partnership_id = p.partnership_id and t.item_id = p.item_id and t.feedback_id = p.feedback_id
                             and (t.answer_id = last_answer or t.not_because in ('transferred', 'released', 'died', 'asked not to be')))) then
    raise exception using errcode = '23514', constraint = 'nothing_ends_untold', message = 'nothing ends untold';
  end if;
  return new;
end $$;
create constraint trigger may_end after insert or update on thread.put_item deferrable initially deferred
  for each row execute function thread.item_may_end();

-- What stood when something ended stands still: no thing told comes in or goes out, no answer is added.
create function thread.ended_stands_still() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed record := case when tg_op = 'DELETE' then old else new end;
begin
  -- a command that loads a data file has no person: it adds what happened long ago, and the end is looked at last
  if thread.app_person() is not null
     and exists (select from thread.put_item i where i.partnership_id = changed.partnership_id and i.id = changed.item_id
                    and i.state in ('ended', 'merged', 'withdrawn')) then
    raise exception using errcode = '23514', constraint = 'what_ended_stands_still', message = 'what ended stands still';
  end if;
  return changed;
end $$;
create trigger stands_still before insert or update or delete on thread.put_item_feedback
  for each row execute function thread.ended_stands_still();
create trigger stands_still before insert on thread.put_answer for each row execute function thread.ended_stands_still();

-- What was put stays put: it can move to another item, and never out of all of them.
create function thread.put_stays_put() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from thread.put_item_feedback p where p.partnership_id = old.partnership_id and p.feedback_id = old.feedback_id) then
    raise exception using errcode = '23514', constraint = 'what_was_put_stays_put', message = 'what was put stays put';
  end if;
  return null;
end $$;
create constraint trigger stays_put after delete on thread.put_item_feedback deferrable initially deferred
  for each row execute function thread.put_stays_put();

-- A telling is of an answer of its own item and a thing told that is in it, and only a mail that comes back changes it.
create function thread.telling_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and ((old.item_id, old.feedback_id) is distinct from (new.item_id, new.feedback_id)
      or old.how is distinct from 'e-mail' or new.not_because is distinct from 'e-mail came back') then
    raise exception using errcode = '23514', constraint = 'a_telling_stands', message = 'a telling stands';
  end if;
  if tg_op = 'INSERT' and (
      not exists (select from thread.put_item_feedback p where p.partnership_id = new.partnership_id and p.item_id = new.item_id and p.feedback_id = new.feedback_id)
      or new.answer_id is not null and not exists (select from thread.put_answer a where a.partnership_id = new.partnership_id and a.id = new.answer_id and a.item_id = new.item_id)
      or new.change_id is not null and not exists (select from thread.put_change c where c.partnership_id = new.partnership_id and c.id = new.change_id and c.item_id = new.item_id)
      or new.how is not null and new.answer_id is null) then
    raise exception using errcode = '23514', constraint = 'a_telling_is_of_its_item', message = 'a telling is of its item';
  end if;
  return new;
end $$;
create trigger stands before insert or update on thread.telling_back for each row execute function thread.telling_stands();

-- Drafts in which these words stand are destroyed, whoever's they are, when the words are taken back. It tells nothing.
create function thread.forget_drafts(of_feedback uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := thread.app_partnership();
  gone text;
begin
  if here is null or not thread.app_may_write() then return; end if;
  select regexp_replace(lower(f.words), '\s+', ' ', 'g') into gone from thread.feedback f
   where f.partnership_id = here and f.id = of_feedback
     and (thread.app_clearance() = 'facilitators'
       or exists (select from thread.feedback_teller t where t.partnership_id = here and t.feedback_id = f.id and t.person_id = thread.app_person()));
  if gone is null then return; end if;
  delete from thread.draft d where d.partnership_id = here
    and (exists (select from jsonb_each_text(d.body) b where position(gone in regexp_replace(lower(b.value), '\s+', ' ', 'g')) > 0)
      or exists (select from jsonb_each(d.body) b where jsonb_typeof(b.value) = 'array'
                    and position(gone in regexp_replace(lower(b.value::text), '\s+', ' ', 'g')) > 0));
end $$;

-- Those of these things told whose tellers want to be told and can be, for whoever may not know who they are: counts alone.
create function thread.told_counts(of_item uuid) returns table (behind int, told int, cannot int)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int, count(*) filter (where o.told)::int, count(*) filter (where not o.told and o.cannot)::int
    from (select coalesce(bool_or(t.how is not null and t.answer_id = l.id), false) as told, coalesce(bool_or(t.not_because in ('transferred', 'released', 'died', 'asked not to be')
             or t.not_because = 'e-mail came back' and t.answer_id = l.id), false) as cannot
            from thread.put_item_feedback p
            join thread.feedback f on f.partnership_id = p.partnership_id and f.id = p.feedback_id and f.state <> 'withdrawn'
            left join lateral (select a.id from thread.put_answer a where a.partnership_id = p.partnership_id and a.item_id = p.item_id order by a.round desc limit 1) l on true
            left join thread.telling_back t on t.partnership_id = p.partnership_id and t.item_id = p.item_id and t.feedback_id = p.feedback_id
           where p.partnership_id = thread.app_partnership() and p.item_id = of_item group by p.feedback_id) o $$;

revoke execute on function thread.keep_told(uuid, uuid), thread.told_of_item(), thread.told_of_feedback(), thread.item_may_end(),
  thread.ended_stands_still(), thread.telling_stands(), thread.put_stays_put(), thread.forget_drafts(uuid), thread.told_counts(uuid) from public;
grant execute on function thread.forget_drafts(uuid), thread.told_counts(uuid) to app;
