-- Measures and what was tried are found by their words.

create policy searches on thread.measure for select to owner using (true);
create policy searches on thread.change_idea for select to owner using (true);

create or replace view thread.searchable with (security_invoker = true) as
  select partnership_id, 'engagement' as source, id as source_id, 'engagement' as kind, id as thing_id, 'partners' as tier,
         thread.seen_by('partners') as seen_by, starts_on as on_day, title as words from thread.engagement
  union all select partnership_id, 'passage', id, 'engagement', engagement_id, tier, thread.seen_by(tier, 'work ' || engagement_id), null, words
    from thread.engagement_passage
  union all select partnership_id, 'picture point', id, 'engagement', engagement_id, tier, thread.seen_by(tier, 'work ' || engagement_id), null, words
    from thread.picture_point
  union all select e.partnership_id, 'contribution', e.id, 'contribution', e.id, case e.tier when 'facilitators' then 'facilitators' else now.tier end,
         case when 'facilitators' in (e.tier, now.tier) then array['facilitators'] else array['facilitators', 'room ' || e.session_id] end,
         (to_timestamp(e.at_wall / 1000.0) at time zone 'Europe/London')::date, p.body ->> 'words'
    from thread.entry e
    cross join lateral (select thread.said_now(e.partnership_id, e.id) as id offset 0) as head
    join thread.entry now on now.partnership_id = e.partnership_id and now.id = head.id
    join thread.entry_payload p on p.partnership_id = e.partnership_id and p.entry_id = head.id
   where e.kind = 'contribution kept'
  union all select partnership_id, 'theme', id, 'theme', id, tier, thread.seen_by(tier, 'room ' || session_id), null, title
    from thread.theme where title <> 'Struck out by the room' and (session_id is not null or tier in ('partners', 'published'))
  union all select q.partnership_id, 'quotation', q.id, 'quotation', q.id, reach.tier, thread.seen_by(reach.tier, 'room ' || q.session_id), null, q.words
    from thread.quotation q
    cross join lateral (
      select case when q.tier = 'facilitators' then q.tier
               when q.tier = 'published' and bool_or(c.use in ('case study', 'leaflet', 'public page', 'poster')) then 'published'
               when bool_or(c.use <> 'read back') then 'partners' else 'room' end as tier
        from thread.quotation_consent c
       where c.partnership_id = q.partnership_id and c.quotation_id = q.id and c.withdrawn_at is null) as reach
   where q.words is not null
  union all select partnership_id, 'vision line', id, 'vision line', id, tier, thread.seen_by(tier), coalesce(adopted_on, proposed_on), words
    from thread.vision_line
  union all select partnership_id, 'expectation', id, 'expectation', id, tier, thread.seen_by(tier), made_on, concat_ws(E'\n', title, words)
    from thread.expectation
  union all select a.partnership_id, 'answer to an expectation', a.id, 'expectation', e.id, e.tier, thread.seen_by(e.tier), a.answered_on,
         concat_ws(E'\n', case when a.answer <> 'decline' or e.to_perspective_id is null then a.words end, a.owner)
    from thread.expectation_answer a join thread.expectation e on e.partnership_id = a.partnership_id and e.id = a.expectation_id
  union all select c.partnership_id, 'commitment', c.id, 'commitment', c.id, e.tier, thread.seen_by(e.tier), c.made_on, concat_ws(E'\n', c.words, c.owner)
    from thread.commitment c join thread.expectation e on e.partnership_id = c.partnership_id and e.id = c.expectation_id
  union all select partnership_id, 'working agreement', id, 'working agreement', id, 'partners', thread.seen_by('partners'), made_on, title
    from thread.working_agreement
  union all select partnership_id, 'agreement section', id, 'working agreement', agreement_id, 'partners', thread.seen_by('partners'), null,
         concat_ws(E'\n', heading, words) from thread.agreement_section where removed_on is null
  union all select partnership_id, 'action', id, 'action', id, tier, thread.seen_by(tier), coalesce(delivered_on, agreed_on),
         concat_ws(E'\n', expected, to_be_done, where_now, what_next, leads, monitored, because) from thread.action
  union all select partnership_id, 'forum', id, 'forum', id, tier, thread.seen_by(tier), null, concat_ws(E'\n', name, purpose) from thread.forum
  union all select partnership_id, 'feedback', f.id, 'feedback', f.id, tier,
         thread.seen_by(tier, 'person ' || taken_by, 'person ' || (select t.person_id from thread.feedback_teller t
                                                                    where t.partnership_id = f.partnership_id and t.feedback_id = f.id and t.person_id is distinct from f.taken_by)),
         received_on, words from thread.feedback f where words is not null
  union all select partnership_id, 'put item', id, 'put item', id, tier, thread.seen_by(tier), put_on, words
    from thread.put_item where words is not null
  union all select partnership_id, 'put answer', id, 'answer to what was put', id, tier, thread.seen_by(tier), answered_on, words
    from thread.put_answer where words is not null
  union all select partnership_id, 'put change', id, 'change', id, tier, thread.seen_by(tier), said_on, words
    from thread.put_change where words is not null
  union all select partnership_id, 'guidance', id, 'guidance', id, tier, thread.seen_by(tier), null, concat_ws(E'\n', title, about, easy_words, welsh_words)
    from thread.guidance
  union all select s.partnership_id, 'guidance section', s.id, 'guidance', g.id, g.tier, thread.seen_by(g.tier), null, concat_ws(E'\n', s.heading, s.words)
    from thread.guidance_section s join thread.guidance g on g.partnership_id = s.partnership_id and g.id = s.guidance_id
  union all select partnership_id, 'course', id, 'course', id, tier, thread.seen_by(tier), starts_on, concat_ws(E'\n', title, about, easy_words, welsh_words)
    from thread.course
  union all select partnership_id, 'service', id, 'service', id, tier, thread.seen_by(tier), null, concat_ws(E'\n', name, about, eligibility)
    from thread.service
  union all select partnership_id, 'goal', id, 'goal', id, 'partners', thread.seen_by('partners'), said_on, words from thread.goal
  union all select partnership_id, 'look-back', id, 'look-back', id, tier, thread.seen_by(tier), held_on, concat_ws(E'\n', words, what_it_cost)
    from thread.look_back
  union all select partnership_id, 'report', id, 'report', id, 'partners', thread.seen_by('partners'), null, concat_ws(E'\n', title, subtitle, number)
    from thread.report
  union all select partnership_id, 'measure', id, 'measure', id, tier, thread.seen_by(tier), null, concat_ws(E'\n', name, what_it_counts) from thread.measure
  union all select partnership_id, 'change idea', id, 'change-idea', id, tier, thread.seen_by(tier), began_on, words from thread.change_idea;

create trigger keeps_search_line after insert or update or delete on thread.measure for each row execute function thread.keeps_search_line('measure', 'id');
create trigger keeps_search_line after insert or update or delete on thread.change_idea for each row execute function thread.keeps_search_line('change idea', 'id');

insert into thread.search_line (partnership_id, source, source_id, audience, kind, thing_id, on_day, line)
select t.partnership_id, t.source, t.source_id, audience, t.kind, t.thing_id, t.on_day,
       thread.search_lexemes(t.words, thread.search_key(t.partnership_id, audience))
  from thread.searchable t cross join unnest(t.seen_by) as audience where t.source in ('measure', 'change idea') and t.words <> '';
