-- What no seat may see or change by statements of its own, and what goes along when words are taken back or struck out.

-- That a sheet was kept is a count in the making: nobody who serves people reads it. Who told something, or spoke as one of those
-- who put it, is known to themselves and to the facilitators.
create policy happened on thread.event as restrictive for select to app
  using (act <> 'sheet kept'
    and (actor_id = (select thread.app_person()) or (select thread.app_clearance()) = 'facilitators'
      or not (subject_kind = 'feedback'
        or act in ('told back', 'said whether the answer answers', 'held open on purpose', 'taken up again'))));

-- Whom a round asks, and how many, stands still once it is open: else the box could be asked again and again whether it is full. Two
-- perspectives of one round are put together by a facilitator, while it is closed. What a box held is said by its own function.
create function thread.whom_it_asks_stands_still() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  changed thread.round_perspective := case when tg_op = 'DELETE' then old else new end;
  stands text;
begin
  -- a command that loads a data file has no person: it adds what was asked long ago
  if current_user <> 'app' or thread.app_person() is null then return changed; end if;
  select r.state into stands from thread.round r where r.partnership_id = changed.partnership_id and r.id = changed.round_id;
  if tg_op = 'UPDATE' and to_jsonb(new) = to_jsonb(old) then return new; end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - 'joined_to' = to_jsonb(old) - 'joined_to' then
    if stands = 'closed' and thread.app_clearance() = 'facilitators' and old.joined_to is null
       and exists (select from thread.round_perspective o where o.partnership_id = new.partnership_id and o.id = new.joined_to
                      and o.round_id = new.round_id and o.joined_to is null) then
      return new;
    end if;
  elsif stands = 'planned' and (tg_op <> 'UPDATE' or (new.outcome is null and new.joined_to is null and new.round_id = old.round_id)) then
    return changed;
  end if;
  raise exception using errcode = '23514', constraint = 'whom_it_asks_stands_still', message = 'whom it asks stands still';
end $$;
create trigger stands_still before insert or update or delete on thread.round_perspective
  for each row execute function thread.whom_it_asks_stands_still();
grant execute on function thread.whom_it_asks_stands_still() to app;

-- Figures come out of a box by its own function, and into the ledger by a facilitator's act; a data file brings both.
create policy out_of_a_box on thread.round_tally as restrictive for insert to app with check ((select thread.app_person()) is null);
create policy let_out on thread.released_table as restrictive for insert to app
  with check ((select thread.app_clearance()) = 'facilitators');

-- What was put out of a dialogue goes when it is struck out there: the room's "don't write that down" reaches every copy, as taking
-- one's own words back does. What was put in words made from it alone is taken back with it.
create policy chosen on thread.thread_link for select to owner using (true);
create policy chosen on thread.put_answer for update to owner using (true) with check (true);
create policy chosen on thread.answers_it to owner using (true) with check (true);
create policy chosen on thread.put_change for update to owner using (true) with check (true);
create policy chosen on thread.round_question for update to owner using (true) with check (true);

create function thread.take_back_chosen(here uuid, origin uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  told record;
  put record;
  gone text;
  is_alone boolean;
  has_words boolean;
  taken_back constant text := 'These words were taken back.';
begin
  for told in
    select f.id, ' ' || btrim(regexp_replace(lower(f.words), '[^[:alnum:]]+', ' ', 'g')) || ' ' as words
      from thread.thread_link l join thread.feedback f on f.partnership_id = l.partnership_id and f.id = l.to_id
     where l.partnership_id = here and l.from_id = origin and l.how = 'chosen' and f.source = 'dialogue' and f.state <> 'withdrawn'
  loop
    gone := '%' || replace(replace(told.words, '\', '\\'), '_', '\_') || '%';
    delete from thread.draft d where d.partnership_id = here
       and ' ' || regexp_replace(lower(d.body::text), '[^[:alnum:]]+', ' ', 'g') || ' ' like gone;
    update thread.feedback f set words = null, because = null, state = 'withdrawn', version = f.version + 1
     where f.partnership_id = here and f.id = told.id;
    for put in
      select i.* from thread.put_item i
       where i.partnership_id = here
         and i.id in (select p.item_id from thread.put_item_feedback p where p.partnership_id = here and p.feedback_id = told.id
                      union select l.to_id from thread.thread_link l where l.partnership_id = here and l.from_id = told.id and l.how = 'put')
       order by i.id for update
    loop
      is_alone := not exists (
        select from thread.put_item_feedback p join thread.feedback f on f.partnership_id = p.partnership_id and f.id = p.feedback_id
         where p.partnership_id = here and p.item_id = put.id and f.state <> 'withdrawn');
      has_words := ' ' || regexp_replace(lower(put.words), '[^[:alnum:]]+', ' ', 'g') || ' ' like gone;
      update thread.put_item i set
        words = case when is_alone or has_words then null else i.words end,
        state = case when is_alone and i.state not in ('ended', 'merged') then 'withdrawn' else i.state end,
        held_because = case when is_alone and i.state = 'held open' then null
          when ' ' || regexp_replace(lower(i.held_because), '[^[:alnum:]]+', ' ', 'g') || ' ' like gone then taken_back else i.held_because end,
        version = i.version + 1
       where i.partnership_id = here and i.id = put.id;
      update thread.put_answer a set words = null, words_gone = true
       where a.partnership_id = here and a.item_id = put.id
         and ' ' || regexp_replace(lower(a.words), '[^[:alnum:]]+', ' ', 'g') || ' ' like gone;
      update thread.answers_it s set words = null, words_gone = true
        from thread.put_answer a
       where a.partnership_id = here and a.item_id = put.id and s.partnership_id = here and s.answer_id = a.id
         and ' ' || regexp_replace(lower(s.words), '[^[:alnum:]]+', ' ', 'g') || ' ' like gone;
      update thread.put_change c set words = null, words_gone = true
       where c.partnership_id = here and c.item_id = put.id
         and ' ' || regexp_replace(lower(c.words), '[^[:alnum:]]+', ' ', 'g') || ' ' like gone;
      if is_alone or has_words then
        update thread.round r set title = 'Has it changed?' where r.partnership_id = here and r.put_item_id = put.id;
        update thread.round_question q set words = null
          from thread.round r where r.partnership_id = here and r.put_item_id = put.id and q.partnership_id = here and q.round_id = r.id;
      end if;
    end loop;
  end loop;
end $$;
create function thread.struck_goes_further() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'theme' then perform thread.take_back_chosen(new.partnership_id, new.id);
  else perform thread.take_back_chosen(old.partnership_id, old.entry_id);
  end if;
  return null;
end $$;
create trigger goes_further after delete on thread.entry_payload for each row execute function thread.struck_goes_further();
create trigger goes_further after update of title on thread.theme for each row
  when (new.title = 'Struck out by the room' and old.title <> new.title) execute function thread.struck_goes_further();
revoke execute on function thread.take_back_chosen(uuid, uuid), thread.struck_goes_further() from public;

-- Words that are taken back go from what both leads were asked about them, and nothing of it waits any more.
create policy takes_back on thread.joint_decision for update to owner using (true) with check (true);
create function thread.taken_back_is_asked_no_more() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken_back constant text := 'These words were taken back.';
  reason constant text := '{"because":"These words were taken back."}';
begin
  update thread.joint_decision d set
    asks = reason::jsonb, digest = sha256(convert_to(reason, 'UTF8')),
    because = case when d.because is not null then taken_back end,
    state = case d.state when 'asked' then 'taken back' else d.state end,
    ended_at = coalesce(d.ended_at, now()), version = d.version + 1
   where d.partnership_id = new.partnership_id and d.kind = 'setting aside' and d.subject_id = new.id;
  return null;
end $$;
create trigger is_asked_no_more after update of state on thread.feedback for each row
  when (new.state = 'withdrawn' and old.state <> 'withdrawn') execute function thread.taken_back_is_asked_no_more();
revoke execute on function thread.taken_back_is_asked_no_more() from public;
