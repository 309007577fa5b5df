-- What anybody may read of a partnership (docs/decisions/0038). None unless the partnership chose to have one.

create table thread.public_page (
  partnership_id uuid primary key references thread.partnership (id),
  -- null: nobody can read it
  opened_on date,
  version int not null default 1
);
select migration.guard('thread.public_page');
revoke delete on thread.public_page from app;
-- A data file and a command have no person; where both lead, each of them may.
create policy chosen_insert on thread.public_page as restrictive for insert to app with check ((select thread.app_person()) is null or exists (
  select from thread.membership m where m.partnership_id = public_page.partnership_id and m.person_id = (select thread.app_person()) and m.ended_on is null
     and (m.role in ('facilitator', 'partnership manager') or exists (
       select from thread.co_lead l where l.partnership_id = m.partnership_id and l.person_id = m.person_id and l.state = 'leads'))));
create policy chosen_update on thread.public_page as restrictive for update to app using ((select thread.app_person()) is null or exists (
  select from thread.membership m where m.partnership_id = public_page.partnership_id and m.person_id = (select thread.app_person()) and m.ended_on is null
     and (m.role in ('facilitator', 'partnership manager') or exists (
       select from thread.co_lead l where l.partnership_id = m.partnership_id and l.person_id = m.person_id and l.state = 'leads'))));

-- Opening it, and letting out what was put and answered, take both leads where both lead; closing and taking back never do.
create function thread.going_public_takes_both() returns trigger
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
    select from thread.both_decided(new.partnership_id, led_by, 'publishing', new.partnership_id) as asks
     where case when is_page then asks -> 'open' = 'true' else exists (select from jsonb_array_elements(asks -> 'items') as goes where goes ->> 'id' = thing ->> 'id') end
  ) then perform thread.refuse_leading('it_takes_both_leads'); end if;
  return new;
end $$;
grant execute on function thread.going_public_takes_both() to app;
create trigger takes_both before insert or update on thread.public_page for each row execute function thread.going_public_takes_both();
create trigger takes_both before insert or update of tier on thread.put_item for each row execute function thread.going_public_takes_both();

do $$ declare one text; begin
  foreach one in array array['public_page', 'place', 'vision_line', 'put_item', 'put_answer', 'put_change', 'working_agreement', 'agreement_version',
    'report', 'quotation', 'quotation_consent', 'perspective', 'event'] loop
    execute format('create policy public_page on thread.%I for select to owner using (true)', one);
  end loop;
end $$;

-- All that the public page and its feeds are made of, of a partnership whose page is open, and nothing else can be: read without a handle; whoever has
-- a seat sees beforehand what would stand there. No column of a person is read. What was put stands here while the answer that stands was let out with it; a quotation while its consent for this use stands,
-- with the perspectives that its attribution is widened through. Counts are of things and are rounded by the service before anybody sees them.
create function thread.public_page_of(address text, on_day date) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select jsonb_build_object(
    'id', w.id, 'slug', w.slug, 'name', w.name, 'tagline', w.tagline, 'purpose', w.purpose, 'fictional', w.fictional,
    'sourceTitle', w.source_title, 'openedOn', o.opened_on,
    'partners', (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'kind', p.kind) order by p.name), '[]') from thread.partner p
                  where p.partnership_id = w.id and (p.left_on is null or p.left_on > on_day)),
    'prisons', (select count(*) from thread.place l where l.partnership_id = w.id and l.kind = 'prison' and (l.closed_on is null or l.closed_on > on_day)),
    'vision', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'words', v.words) order by v.position, v.id), '[]') from thread.vision_line v
                where v.partnership_id = w.id and v.state = 'adopted' and v.tier = 'published'),
    'counts', (select jsonb_build_object('put', count(*), 'answered', count(*) filter (where i.stands in ('done', 'will do', 'not done')),
                        'changed', count(*) filter (where i.change = 'changed' and i.change_told_on is not null))
                 from thread.put_item i where i.partnership_id = w.id and i.stands <> 'gone' and i.put_on > on_day - 365 and i.put_on <= on_day),
    'items', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'words', i.words, 'answer', a.answer, 'answerId', a.id, 'answerWords', a.words,
                       'willDoBy', a.will_do_by, 'answeredOn', a.answered_on, 'changes', (
                         select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'words', c.words, 'on', c.said_on) order by c.said_on, c.id), '[]')
                           from thread.put_change c where c.partnership_id = i.partnership_id and c.item_id = i.id and c.tier = 'published' and c.is_change
                            and c.words is not null)) order by a.answered_on desc, i.id), '[]')
                from thread.put_item i
                join lateral (select * from thread.put_answer a where a.partnership_id = i.partnership_id and a.item_id = i.id order by a.round desc limit 1) as a
                  on a.tier = 'published'
               where i.partnership_id = w.id and i.tier = 'published' and i.words is not null and i.stands in ('done', 'will do', 'not done') and i.answer = a.answer),
    'agreements', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'title', g.title, 'number', v.number, 'inForceOn', v.in_force_on,
                            'reviewOn', v.review_on, 'promises', (
                              select count(*) from jsonb_path_query(convert_from(v.bytes, 'UTF8')::jsonb, '$.parts[*].sections[*].clauses[*] ? (@.stands == "promised")')))
                            order by v.in_force_on desc, v.id), '[]')
                     from thread.agreement_version v join thread.working_agreement g on g.partnership_id = v.partnership_id and g.id = v.agreement_id
                    where v.partnership_id = w.id and v.state = 'in force'),
    'reports', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'number', r.number, 'title', r.title, 'on', (
                         select max(e.at)::date from thread.event e where e.partnership_id = r.partnership_id and e.subject_id = r.id))
                         order by r.number, r.title), '[]')
                  from thread.report r where r.partnership_id = w.id and r.state = 'issued'),
    'services', (select coalesce(jsonb_agg(d.name order by d.name), '[]') from thread.open_directory(on_day) d
                  where exists (select from thread.service s where s.partnership_id = w.id and s.id = d.id)),
    'quotations', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'words', q.words, 'perspectiveId', q.perspective_id, 'tellable', q.tellable,
                            'narrowestId', c.narrowest_id) order by q.kept_at desc, q.id), '[]')
                     from thread.quotation q
                     join lateral (select * from thread.quotation_consent c where c.partnership_id = q.partnership_id and c.quotation_id = q.id
                                      and c.use = 'public page' and c.withdrawn_at is null order by c.narrowest_id nulls first, c.id limit 1) as c on true
                    where q.partnership_id = w.id and q.tier = 'published' and q.words is not null and q.withdrawn_at is null),
    'perspectives', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'words', p.name, 'kind', p.kind, 'people', p.people, 'widerId', p.wider_id)), '[]')
                       from thread.perspective p where p.partnership_id = w.id))
    from thread.partnership w left join thread.public_page o on o.partnership_id = w.id
   where w.slug = address and (o.opened_on is not null or w.id = thread.app_partnership()) $$;
revoke execute on function thread.public_page_of(text, date) from public;
grant execute on function thread.public_page_of(text, date) to app;
