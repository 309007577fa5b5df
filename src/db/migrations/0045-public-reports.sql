-- Reports on the public page: those that stand issued, each as it was frozen, without a quotation whose speaker did not agree to it here.

-- Kinds that are written for anybody. That a report went to a funder may be known; it was written for the funder.
create function thread.opens_to_anybody(kind text) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select kind in ('case study', 'leaflet', 'poster', 'easy-read summary') $$;
revoke execute on function thread.opens_to_anybody(text) from public;

create or replace function thread.public_page_of(address text, on_day date) returns jsonb
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
    'reports', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'slug', r.slug, 'kind', i.kind, 'number', i.document::jsonb ->> 'number', 'issue', i.number,
                         'title', i.title, 'on', i.issued_on, 'opens', thread.opens_to_anybody(i.kind)) order by i.issued_on desc, i.id), '[]')
                  from thread.report_issue i join thread.report r on r.partnership_id = i.partnership_id and r.id = i.report_id
                 where i.partnership_id = w.id and i.state = 'issued'),
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

create policy public_page on thread.report_issue for select to owner using (true);
create policy public_page on thread.report_issue_line for select to owner using (true);

-- An issue that stands, of a partnership whose page is open. A quotation is in it while its speaker agrees to the public page as well, under a
-- name as near as in the report, and cannot be told by the words.
create function thread.public_report_of(address text, named text) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_one record;
  gone uuid;
  document jsonb;
begin
  select w.id as here, w.slug, w.name, w.tagline, w.fictional, r.slug as report, i.id, i.kind, i.number, i.issued_on, i.issued_at, i.document into found_one
    from thread.partnership w
    join thread.public_page o on o.partnership_id = w.id and o.opened_on is not null
    join thread.report r on r.partnership_id = w.id and r.slug = named
    join thread.report_issue i on i.partnership_id = w.id and i.report_id = r.id and i.state = 'issued' and thread.opens_to_anybody(i.kind)
   where w.slug = address;
  if not found then return null; end if;
  document := found_one.document::jsonb;
  for gone in
    select l.from_id from thread.report_issue_line l
     where l.partnership_id = found_one.here and l.issue_id = found_one.id and l.from_kind = 'quotation' and not exists (
       select from thread.quotation q
         join thread.quotation_consent c on c.partnership_id = q.partnership_id and c.quotation_id = q.id and c.use = 'public page' and c.withdrawn_at is null
        where q.partnership_id = l.partnership_id and q.id = l.from_id and q.tier = 'published' and q.withdrawn_at is null
          and (q.tellable = 'no' or c.narrowest_id is not null)
          and not exists (select from thread.quotation_consent o where o.partnership_id = q.partnership_id and o.quotation_id = q.id
                and o.use = found_one.kind and o.withdrawn_at is null and o.narrowest_id is distinct from c.narrowest_id))
  loop
    document := thread.without(document, jsonb_build_object('kind', 'quotation', 'id', gone));
  end loop;
  return jsonb_build_object('slug', found_one.slug, 'name', found_one.name, 'tagline', found_one.tagline, 'fictional', found_one.fictional,
    'report', found_one.report, 'issue', found_one.number, 'issuedOn', found_one.issued_on, 'issuedAt', found_one.issued_at, 'document', document);
end $$;
revoke execute on function thread.public_report_of(text, text) from public;
grant execute on function thread.public_report_of(text, text) to app;
