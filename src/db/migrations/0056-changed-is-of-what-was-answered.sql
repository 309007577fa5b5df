-- What changed is counted among what has an answer, as it is everywhere inside: where those who put it said that the answer answers nothing, or
-- hold it open, it was in what changed on the public page and in nothing else, so that more could have changed than was answered.
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
                        'changed', count(*) filter (where i.stands in ('done', 'will do', 'not done')
                          and i.change = 'changed' and i.change_told_on is not null))
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
