-- Search across what a viewer may see (docs/decisions/0039). Row-level security keeps an index from being asked for words, so the words
-- stand here once more, cut into lexemes, each under a key of those who may see it: whoever asks is looked up under their own keys
-- alone, and what they may not see is neither counted nor touched.

-- Words as they are written, without their endings cut off: for the beginning of a word, for a phrase, and for Welsh.
create text search dictionary thread.plain (template = pg_catalog.simple, stopwords = english);
create text search configuration thread.plain (copy = pg_catalog.english);
alter text search configuration thread.plain alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with thread.plain;

-- Without accents, so that "cafe" finds "café" and "ty" finds "tŷ".
create function thread.folded(words text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select regexp_replace(normalize(left(words, 100000), nfkd), U&'[\0300-\036f]', '', 'g') $$;

-- Who sees what stands at a tier; a room, a piece of work or a person more where the page of that thing shows it to them.
create function thread.seen_by(tier text, also text default null, and_also text default null) returns text[]
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select case tier when 'published' then array['facilitators', 'partners', 'published'] when 'partners' then array['facilitators', 'partners']
          when 'room' then array_remove(array['facilitators', also, and_also], null) else array['facilitators'] end $$;

-- Six letters for those who see a line, in one partnership. Two that share theirs are told apart by the row.
create function thread.search_key(here uuid, audience text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select substr(translate(encode(sha256(convert_to(here || ' ' || audience, 'UTF8')), 'base64'), '+/', '-_'), 1, 6) $$;

create function thread.search_lexemes(words text, key text) returns tsvector
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select coalesce(string_agg('''' || key || replace(replace(lexeme, '\', '\\'), '''', '''''') || ''':' || array_to_string(positions, ','), ' ')::tsvector, '')
          from (select lexeme, positions from unnest(to_tsvector('pg_catalog.english', thread.folded(words)))
                union all select lexeme, positions from unnest(to_tsvector('thread.plain', thread.folded(words)))) as cut $$;

-- What is asked, before it stands under anybody's key: every word and every phrase; of the last word its beginning is enough.
create function thread.search_query(words text[], phrases text[], last text) returns tsquery
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  asked tsquery := '';
  one text;
  begun text := substring(thread.folded(lower(last)) from '[[:alnum:]]+');
begin
  foreach one in array words loop asked := asked && plainto_tsquery('pg_catalog.english', thread.folded(one)); end loop;
  foreach one in array phrases loop asked := asked && phraseto_tsquery('thread.plain', thread.folded(one)); end loop;
  if length(begun) > 1 then
    asked := asked && (plainto_tsquery('pg_catalog.english', thread.folded(last)) || (quote_literal(begun) || ':*')::tsquery);
  end if;
  return asked;
end $$;
create function thread.under_key(asked tsquery, key text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select regexp_replace(asked::text, '''((?:[^'']|'''')*)''', '''' || key || '\1''', 'g') $$;

-- One line for each thing with words and each of those who may see it. The app has no right on it.
create table thread.search_line (
  partnership_id uuid not null references thread.partnership (id),
  source text not null,
  source_id uuid not null,
  -- 'facilitators', 'partners', 'published', 'room ...', 'work ...', 'person ...'
  audience text not null,
  -- as the thread names it: where a result leads
  kind text not null,
  thing_id uuid not null,
  on_day date,
  line tsvector not null,
  primary key (partnership_id, source, source_id, audience)
);
select migration.guard('thread.search_line');
revoke all on thread.search_line from app;
create policy keeps on thread.search_line to owner using (true) with check (true);
-- Without a list of what is still to be sorted in: whoever searches would read through the lines of others in it.
create index search_line_words on thread.search_line using gin (line) with (fastupdate = off);

-- A contribution as it stands now. What it is, and what became of it, follow the rules of src/room/contributions.ts.
create index entry_changes_words on thread.entry (partnership_id, session_id) where kind in ('contribution corrected', 'contribution moved up');

create function thread.first_said(here uuid, entry_id uuid) returns uuid
  language sql stable set search_path = pg_catalog, pg_temp
  as $$ with recursive back (id, parent, step) as (
          select e.id, case when e.kind <> 'contribution kept' then e.refs[1] end, 0 from thread.entry e where e.partnership_id = here and e.id = entry_id
          union
          select e.id, case when e.kind in ('contribution corrected', 'contribution moved up') then e.refs[1] end, back.step + 1
            from back join thread.entry e on e.partnership_id = here and e.id = back.parent and back.step < 100)
        select coalesce(parent, id) from back order by step desc limit 1 $$;

-- The entry that holds its words: none where they were struck out.
create function thread.said_now(here uuid, first_id uuid) returns uuid
  language sql stable set search_path = pg_catalog, pg_temp
  as $$ with first as (
          select * from thread.entry e where e.partnership_id = here and e.id = first_id and e.verdict = 'stored'
        ), family as (
          select * from first
          union all
          select e.* from thread.entry e join first f on e.partnership_id = here and e.session_id = f.session_id
           where e.kind in ('contribution corrected', 'contribution moved up') and e.verdict = 'stored' and thread.first_said(here, e.id) = first_id
        ), there as (
          select * from family where tier = (
            select tier from family where kind <> 'contribution corrected'
             order by array_position(array['facilitators', 'room', 'partners', 'published'], tier) desc limit 1)
        )
        select case when exists (select from thread.entry_payload p where p.partnership_id = here and p.entry_id = head.id) then head.id end
          from (select v.id from there v
                 order by exists (select from there o where o.id <> v.id and v.id = any (o.refs)),
                          exists (select from there o where o.device_id = v.device_id and o.dseq > v.dseq),
                          v.at_wall desc, v.device_id desc, v.dseq desc limit 1) as head $$;

-- All that can be found, and nothing else can be: where it stands, who sees it, and its words. Read with the eyes of whoever asks.
create view thread.searchable with (security_invoker = true) as
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
    from thread.report;
grant select on thread.searchable to app;

do $$ declare one text; begin
  foreach one in array array['engagement', 'engagement_passage', 'picture_point', 'entry', 'entry_payload', 'theme', 'quotation', 'quotation_consent',
    'vision_line', 'expectation', 'expectation_answer', 'commitment', 'working_agreement', 'agreement_section', 'action', 'forum', 'feedback',
    'feedback_teller', 'put_item', 'put_answer', 'put_change', 'guidance', 'guidance_section', 'course', 'service', 'goal', 'look_back', 'report',
    'session_participant', 'session'] loop
    execute format('create policy searches on thread.%I for select to owner using (true)', one);
  end loop;
end $$;

create function thread.keep_search_line(here uuid, named text, named_id uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  delete from thread.search_line s where s.partnership_id = here and s.source = named and s.source_id = named_id;
  insert into thread.search_line (partnership_id, source, source_id, audience, kind, thing_id, on_day, line)
  select t.partnership_id, t.source, t.source_id, audience, t.kind, t.thing_id, t.on_day,
         thread.search_lexemes(t.words, thread.search_key(t.partnership_id, audience))
    from thread.searchable t cross join unnest(t.seen_by) as audience
   where t.partnership_id = here and t.source = named and t.source_id = named_id and t.words <> '';
end $$;

-- Words that are changed, moved to another tier or destroyed change their lines in the same transaction.
create function thread.keeps_search_line() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  row jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  here uuid := row ->> 'partnership_id';
  other uuid;
begin
  perform thread.keep_search_line(here, tg_argv[0], (row ->> tg_argv[1])::uuid);
  if tg_op = 'UPDATE' and tg_table_name = 'expectation' then
    for other in select a.id from thread.expectation_answer a where a.partnership_id = here and a.expectation_id = new.id loop
      perform thread.keep_search_line(here, 'answer to an expectation', other);
    end loop;
    for other in select c.id from thread.commitment c where c.partnership_id = here and c.expectation_id = new.id loop
      perform thread.keep_search_line(here, 'commitment', other);
    end loop;
  elsif tg_op = 'UPDATE' and tg_table_name = 'guidance' then
    for other in select s.id from thread.guidance_section s where s.partnership_id = here and s.guidance_id = new.id loop
      perform thread.keep_search_line(here, 'guidance section', other);
    end loop;
  end if;
  return null;
end $$;
do $$ declare one text[]; begin
  foreach one slice 1 in array array[
    ['engagement', 'engagement', 'id'], ['engagement_passage', 'passage', 'id'], ['picture_point', 'picture point', 'id'], ['theme', 'theme', 'id'],
    ['quotation', 'quotation', 'id'], ['quotation_consent', 'quotation', 'quotation_id'], ['vision_line', 'vision line', 'id'],
    ['expectation', 'expectation', 'id'], ['expectation_answer', 'answer to an expectation', 'id'], ['commitment', 'commitment', 'id'],
    ['working_agreement', 'working agreement', 'id'], ['agreement_section', 'agreement section', 'id'], ['action', 'action', 'id'],
    ['forum', 'forum', 'id'], ['feedback', 'feedback', 'id'], ['feedback_teller', 'feedback', 'feedback_id'], ['put_item', 'put item', 'id'],
    ['put_answer', 'put answer', 'id'], ['put_change', 'put change', 'id'], ['guidance', 'guidance', 'id'],
    ['guidance_section', 'guidance section', 'id'], ['course', 'course', 'id'], ['service', 'service', 'id'], ['goal', 'goal', 'id'],
    ['look_back', 'look-back', 'id'], ['report', 'report', 'id']] loop
    execute format('create trigger keeps_search_line after insert or update or delete on thread.%I for each row execute function thread.keeps_search_line(%L, %L)',
      one[1], one[2], one[3]);
  end loop;
end $$;

create function thread.keeps_search_line_of_said() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed thread.entry_payload := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select from thread.entry e where e.partnership_id = changed.partnership_id and e.id = changed.entry_id and e.kind like 'contribution %') then
    perform thread.keep_search_line(changed.partnership_id, 'contribution', thread.first_said(changed.partnership_id, changed.entry_id));
  end if;
  return null;
end $$;
create trigger keeps_search_line after insert or update or delete on thread.entry_payload
  for each row execute function thread.keeps_search_line_of_said();

insert into thread.search_line (partnership_id, source, source_id, audience, kind, thing_id, on_day, line)
select t.partnership_id, t.source, t.source_id, audience, t.kind, t.thing_id, t.on_day,
       thread.search_lexemes(t.words, thread.search_key(t.partnership_id, audience))
  from thread.searchable t cross join unnest(t.seen_by) as audience where t.words <> '';

-- What this handle's seat finds, at most so many lines of it. Who asks is never an argument. The index is always asked, whatever the
-- statistics say, so that no plan turns on words that are hidden from whoever asks.
create function thread.search(words text[], phrases text[], last text, most int)
  returns table (kind text, thing_id uuid, source text, source_id uuid, on_day date)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  here constant uuid := thread.app_partnership();
  person constant uuid := thread.app_person();
  clearance constant text := thread.app_clearance();
  asked constant tsquery := thread.search_query(words, phrases, last);
  audiences text[];
  keyed tsquery;
begin
  if here is null or clearance is null or numnode(asked) = 0 then return; end if;
  audiences := case clearance
    when 'facilitators' then array['facilitators']
    when 'published' then array['published']
    else array['partners', 'person ' || person]
      || array(select x from thread.session_participant m join thread.session s on s.partnership_id = m.partnership_id and s.id = m.session_id
                 cross join lateral (values ('room ' || s.id), ('work ' || s.engagement_id)) as v (x)
                where m.partnership_id = here and m.person_id = person group by x) end;
  audiences := array_remove(audiences, null);
  select string_agg('(' || thread.under_key(asked, thread.search_key(here, audience)) || ')', ' | ')::tsquery into keyed from unnest(audiences) as audience;
  return query
    select s.kind, s.thing_id, s.source, s.source_id, s.on_day from thread.search_line s
     where s.line @@ keyed and s.partnership_id is not distinct from here and s.audience = any (audiences) limit most;
end $$;
revoke execute on function thread.keep_search_line(uuid, text, uuid), thread.keeps_search_line(), thread.keeps_search_line_of_said(),
  thread.search(text[], text[], text, int) from public;
grant execute on function thread.search(text[], text[], text, int) to app;
grant execute on function thread.folded(text), thread.seen_by(text, text, text), thread.search_query(text[], text[], text), thread.first_said(uuid, uuid),
  thread.said_now(uuid, uuid) to app;
