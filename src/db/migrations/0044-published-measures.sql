-- Measures that are published: let out by those who publish, with both leads where two lead, and gone from every issue of a report when
-- they are taken back.

create policy lets_go on thread.measure to owner using (true) with check (true);
select migration.lets_go('thread.measure', 'measure', '');

-- Held still by whoever issues, also where somebody else keeps the measure.
create function thread.measure_stands_published(here uuid, row_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  let_out boolean;
begin
  select m.tier = 'published' into let_out from thread.measure m
   where here = thread.app_partnership() and m.partnership_id = here and m.id = row_id for share;
  return coalesce(let_out, false);
end $$;
revoke execute on function thread.measure_stands_published(uuid, uuid) from public;
grant execute on function thread.measure_stands_published(uuid, uuid) to app;

-- Whether a row is let out to everyone now, held still until the end of the transaction: who takes it back meanwhile waits, and then
-- finds the issue. What has neither a tier nor a consent is let out by its nature.
create or replace function thread.stands_published(here uuid, of_kind text, row_id uuid, in_kind text) returns boolean
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  let_out boolean;
begin
  case of_kind
    when 'quotation' then
      select q.tier = 'published' and q.words is not null and q.withdrawn_at is null into let_out
        from thread.quotation q where q.partnership_id = here and q.id = row_id for share;
      return coalesce(let_out, false) and exists (select from thread.quotation_consent c
        where c.partnership_id = here and c.quotation_id = row_id and c.withdrawn_at is null
          and (c.use = in_kind or in_kind = 'easy-read summary' and c.use in ('case study', 'leaflet', 'public page', 'poster')));
    when 'passage' then
      select p.tier = 'published' into let_out from thread.engagement_passage p where p.partnership_id = here and p.id = row_id for share;
    when 'coverage' then
      select c.tier = 'published' into let_out from thread.coverage c where c.partnership_id = here and c.id = row_id for share;
    when 'saying' then
      select s.tier = 'published' into let_out from thread.engagement_saying s where s.partnership_id = here and s.id = row_id for share;
    when 'vision line' then
      select v.tier = 'published' into let_out from thread.vision_line v where v.partnership_id = here and v.id = row_id for share;
    when 'commitment' then
      select e.tier = 'published' into let_out from thread.expectation e
       where e.partnership_id = here and e.id in (select c.expectation_id from thread.commitment c where c.partnership_id = here and c.id = row_id) for share;
    when 'action' then
      select a.tier = 'published' into let_out from thread.action a where a.partnership_id = here and a.id = row_id for share;
    when 'forum' then
      select f.tier = 'published' into let_out from thread.forum f where f.partnership_id = here and f.id = row_id for share;
    when 'look-back' then
      select l.tier = 'published' into let_out from thread.look_back l where l.partnership_id = here and l.id = row_id for share;
    when 'put item' then
      select i.tier = 'published' and i.words is not null into let_out from thread.put_item i where i.partnership_id = here and i.id = row_id for share;
    when 'answer to what was put' then
      select a.tier = 'published' and not a.words_gone into let_out from thread.put_answer a where a.partnership_id = here and a.id = row_id for share;
    when 'change' then
      select c.tier = 'published' and not c.words_gone into let_out from thread.put_change c where c.partnership_id = here and c.id = row_id for share;
    when 'measure' then
      return thread.measure_stands_published(here, row_id);
    else return true;
  end case;
  return coalesce(let_out, false);
end $$;

-- The places whose measures somebody publishes, with nobody's place among them for those of the partnership as a whole: all, for whoever keeps
-- reports; else those where they lead.
create function thread.app_publishes_at() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(p.id), '{}') from (
          select l.id from thread.place l where l.partnership_id = thread.app_partnership()
          union all select '00000000-0000-0000-0000-000000000000') as p (id)
         where thread.app_keeps_reports() or thread.leads_from(thread.app_partnership(), thread.leadership_at(thread.app_partnership(), p.id),
           thread.app_person()) is not null $$;
revoke execute on function thread.app_publishes_at() from public;
grant execute on function thread.app_publishes_at() to app;

drop policy kept_on on thread.measure;
create policy kept_on on thread.measure as restrictive for update to app
  using (coalesce(place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_measures_at())::uuid[]) 
    or coalesce(place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_publishes_at())::uuid[]))
  with check (coalesce(place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_measures_at())::uuid[]) 
    or coalesce(place_id, '00000000-0000-0000-0000-000000000000') = any ((select thread.app_publishes_at())::uuid[]));

-- Whoever publishes and does not keep it changes its tier alone; whoever keeps it and does not publish leaves its tier as it is.
create function thread.measure_is_let_out() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else jsonb_build_object('tier', 'partners') end;
  led_by uuid;
begin
  if thread.app_person() is null then return new; end if;
  if tg_op = 'UPDATE' and not coalesce(old.place_id, '00000000-0000-0000-0000-000000000000') = any (thread.app_measures_at())
     and to_jsonb(new) - array['tier', 'version'] is distinct from before - array['tier', 'version'] then
    perform thread.refuse_issue('a_measure_is_kept_at_its_place');
  end if;
  if new.tier = before ->> 'tier' then return new; end if;
  if not coalesce(new.place_id, '00000000-0000-0000-0000-000000000000') = any (thread.app_publishes_at()) then perform thread.refuse_issue('a_measure_is_let_out_by_those_who_publish'); end if;
  led_by := thread.leadership_at(new.partnership_id, new.place_id);
  if new.tier = 'published' and led_by is not null and not exists (
    select from thread.both_decided(new.partnership_id, led_by, 'publishing', null) as asks, jsonb_array_elements(asks -> 'out') as goes
     where goes ->> 'kind' = 'measure' and goes ->> 'id' = new.id::text)
  then perform thread.refuse_leading('it_takes_both_leads'); end if;
  return new;
end $$;
grant execute on function thread.measure_is_let_out() to app;
create trigger is_let_out before insert or update on thread.measure for each row execute function thread.measure_is_let_out();

-- What was put goes out by both leads from the public page, and from a poster or a summary as well.
create or replace function thread.going_public_takes_both() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  thing jsonb := to_jsonb(new);
  before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
  is_page constant boolean := tg_table_name = 'public_page';
  led_by uuid;
begin
  if thread.app_person() is null then return new; end if;
  if is_page and (thing ->> 'opened_on' is null or before ->> 'opened_on' is not null) then return new; end if;
  if not is_page and (thing ->> 'tier' <> 'published' or before ->> 'tier' = 'published') then return new; end if;
  led_by := thread.leadership_at(new.partnership_id, (thing ->> 'place_id')::uuid);
  if led_by is null then return new; end if;
  if not exists (
    select from thread.both_decided(new.partnership_id, led_by, 'publishing', case when is_page then new.partnership_id end) as asks
     where case when is_page then asks -> 'open' = 'true'
           else exists (select from jsonb_array_elements(coalesce(asks -> 'items', '[]')) as goes where goes ->> 'id' = thing ->> 'id')
             or exists (select from jsonb_array_elements(coalesce(asks -> 'out', '[]')) as goes
                         where goes ->> 'kind' = 'put item' and goes ->> 'id' = thing ->> 'id') end
  ) then perform thread.refuse_leading('it_takes_both_leads'); end if;
  return new;
end $$;
