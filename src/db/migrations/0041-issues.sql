-- Issues of reports: frozen, numbered, and let go of when words in them are taken back; who holds them; what was told back of a
-- stretch of time, before which no report to a funder is issued (docs/decisions/0037).

-- That the people who took part were told what came of a stretch of time.
create table thread.told_period (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  from_on date not null,
  to_on date not null,
  told_on date not null,
  ways text[] not null check (ways <@ array['read out in a session', 'read out in a forum', 'poster on the wing', 'slips handed out',
    'easy-read paper', 'e-mail', 'a page of this service'] and cardinality(ways) >= 1),
  -- which perspectives, in words
  to_whom text not null,
  -- the poster or easy-read summary that was read out, put up or handed out, if it was an issue
  with_issue_id uuid,
  recorded_by uuid,
  state text not null default 'told' check (state in ('told', 'taken back')),
  because text,
  -- counts only when somebody with no e-mail and no account could hear of it
  reaches boolean not null generated always as (ways && array['read out in a session', 'read out in a forum', 'poster on the wing',
    'slips handed out', 'easy-read paper']) stored,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, recorded_by) references thread.person (partnership_id, id),
  check (from_on <= to_on),
  constraint told_once_it_is_over check (to_on <= told_on),
  check ((state = 'taken back') = (because is not null))
);

create table thread.report_issue (
  partnership_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  -- given by the database, and never twice
  number int not null check (number >= 1),
  kind text not null check (kind in ('case study', 'leaflet', 'funder report', 'poster', 'easy-read summary')),
  title text not null,
  period_from date,
  period_to date,
  issued_on date not null,
  issued_at timestamptz not null default now(),
  issued_by uuid,
  -- canonical JSON, and the SHA-256 of it as it was issued
  document text not null,
  digest bytea not null check (length(digest) = 32),
  state text not null default 'issued' check (state in ('issued', 'replaced', 'withdrawn')),
  because text check (because in ('words in it were taken back', 'the telling-back was taken back', 'it was wrong', 'it should not go further')),
  ended_at timestamptz,
  -- how many lines were taken out of the document, because what they were made from is let out no more
  lines_out int not null default 0 check (lines_out >= 0),
  -- somebody decided to leave it withdrawn: nothing is asked about it any more
  left_on date,
  told_period_id uuid,
  primary key (partnership_id, id),
  unique (partnership_id, report_id, number),
  foreign key (partnership_id, report_id) references thread.report (partnership_id, id),
  foreign key (partnership_id, issued_by) references thread.person (partnership_id, id),
  foreign key (partnership_id, told_period_id) references thread.told_period (partnership_id, id),
  constraint it_is_what_its_digest_says check (lines_out > 0 or digest = sha256(convert_to(document, 'UTF8'))),
  check ((state = 'withdrawn') = (because is not null)),
  check ((state = 'issued') = (ended_at is null)),
  check (lines_out = 0 or state = 'withdrawn'),
  check (left_on is null or state = 'withdrawn')
);
create index on thread.report_issue (partnership_id, told_period_id) where told_period_id is not null;

alter table thread.told_period add foreign key (partnership_id, with_issue_id) references thread.report_issue (partnership_id, id);

-- What each line of an issue was made from.
create table thread.report_issue_line (
  partnership_id uuid not null,
  issue_id uuid not null,
  from_kind text not null,
  from_id uuid not null,
  -- as they stood in it: '3.12'
  numbers text[] not null,
  taken_out_at timestamptz,
  primary key (partnership_id, issue_id, from_kind, from_id),
  foreign key (partnership_id, issue_id) references thread.report_issue (partnership_id, id)
);
create index on thread.report_issue_line (partnership_id, from_id);

-- Who was given an issue, and that they were told when it was withdrawn.
create table thread.report_holder (
  partnership_id uuid not null,
  id uuid not null,
  issue_id uuid not null,
  -- one of three: somebody with a seat, a partner, or an office in words
  person_id uuid,
  partner_id uuid,
  words text,
  given_on date not null,
  -- since when there is something to tell them
  to_tell_since timestamptz,
  -- a notice went out to somebody with a seat
  noticed_at timestamptz,
  told_on date,
  told_how text check (told_how in ('they saw it here', 'by letter', 'by telephone', 'face to face')),
  primary key (partnership_id, id),
  foreign key (partnership_id, issue_id) references thread.report_issue (partnership_id, id),
  foreign key (partnership_id, person_id) references thread.person (partnership_id, id),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id),
  check (num_nonnulls(person_id, partner_id, words) = 1),
  check ((told_on is null) = (told_how is null)),
  check (told_on is null or to_tell_since is not null)
);
create index on thread.report_holder (partnership_id, issue_id);
create index on thread.report_holder (partnership_id, person_id) where person_id is not null;

-- What was spent, typed for one report. None is "not given".
create table thread.spend_line (
  partnership_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  position int not null check (position >= 1),
  what text not null,
  pence bigint not null check (pence between 0 and 100000000000),
  primary key (partnership_id, id),
  unique (partnership_id, report_id, position),
  foreign key (partnership_id, report_id) references thread.report (partnership_id, id)
);

select migration.guard(t) from unnest(array['thread.told_period', 'thread.report_issue', 'thread.report_issue_line',
  'thread.report_holder', 'thread.spend_line']::regclass[]) as t;

-- Who keeps reports: a facilitator or a partnership manager, and a command. Who tells back: they, and whoever has lived it.
create function thread.app_keeps_reports() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select thread.app_gives_roles() $$;
create function thread.app_tells_back() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select thread.app_gives_roles() or exists (select from thread.membership m
          where m.partnership_id = thread.app_partnership() and m.person_id = thread.app_person() and m.ended_on is null
            and m.role = 'lived experience') $$;
revoke execute on function thread.app_keeps_reports(), thread.app_tells_back() from public;
grant execute on function thread.app_keeps_reports(), thread.app_tells_back() to app;

create policy told_by on thread.told_period as restrictive for insert to app with check ((select thread.app_tells_back()));
create policy told_by_still on thread.told_period as restrictive for update to app using ((select thread.app_tells_back()));
create policy typed_by on thread.spend_line as restrictive for insert to app with check ((select thread.app_keeps_reports()));
create policy typed_by_still on thread.spend_line as restrictive for update to app using ((select thread.app_keeps_reports()));
create policy gone_by on thread.spend_line as restrictive for delete to app using ((select thread.app_keeps_reports()));
create policy ended_by on thread.report_issue as restrictive for update to app using ((select thread.app_keeps_reports()));
-- What was let go of is kept for those who answer for it; the public never meets it, nor what has been replaced.
create policy stands on thread.report_issue as restrictive for select to app
  using (state = 'issued' or (select thread.app_clearance()) in ('partners', 'facilitators'));
-- Who holds a copy is known to those who keep reports, and to themselves.
create policy holds on thread.report_holder as restrictive for select to app
  using ((select thread.app_keeps_reports()) or person_id = (select thread.app_person()));
create policy given_by on thread.report_holder as restrictive for insert to app with check ((select thread.app_keeps_reports()));
create policy told_of on thread.report_holder as restrictive for update to app
  using ((select thread.app_keeps_reports()) or person_id = (select thread.app_person()));

-- What is issued stays as it is: only how it ended is written. Nothing is ever taken out but by what follows.
revoke update, delete on thread.report_issue, thread.report_issue_line, thread.told_period, thread.report_holder from app;
grant update (state, because, ended_at, left_on) on thread.report_issue to app;
grant update (state, because, version) on thread.told_period to app;
grant update (noticed_at, told_on, told_how) on thread.report_holder to app;

create policy lets_go on thread.report_issue to owner using (true) with check (true);
create policy lets_go on thread.report_issue_line to owner using (true) with check (true);
create policy lets_go on thread.report_holder to owner using (true) with check (true);
create policy lets_go on thread.report to owner using (true) with check (true);

create function thread.refuse_issue(which text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = '23514', constraint = which, message = replace(which, '_', ' ');
end $$;

-- Whether a row is let out to everyone now, held still until the end of the transaction: who takes it back meanwhile waits, and then
-- finds the issue. What has neither a tier nor a consent is let out by its nature.
create function thread.stands_published(here uuid, of_kind text, row_id uuid, in_kind text) returns boolean
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
    else return true;
  end case;
  return coalesce(let_out, false);
end $$;

-- 1. Issuing. The number, the kind and the period are the database's; a lead alone issues nothing where two lead together.
create function thread.issue_is_made() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  of_report thread.report;
  led_by uuid;
  frozen jsonb := new.document::jsonb;
begin
  select * into of_report from thread.report r where r.partnership_id = new.partnership_id and r.id = new.report_id for update;
  select coalesce(max(i.number), 0) + 1 into new.number from thread.report_issue i
   where i.partnership_id = new.partnership_id and i.report_id = new.report_id;
  new.kind := of_report.kind;
  new.period_from := of_report.period_from;
  new.period_to := of_report.period_to;
  if frozen ->> 'kind' is distinct from new.kind or (frozen #>> '{period,from}')::date is distinct from new.period_from
     or (frozen #>> '{period,to}')::date is distinct from new.period_to then
    perform thread.refuse_issue('a_document_is_its_reports_own');
  end if;
  -- a command that loads a data file brings what was issued, and let go of, long ago
  if thread.app_person() is null then return new; end if;
  if new.state <> 'issued' or new.lines_out <> 0 then perform thread.refuse_issue('an_issue_begins_as_issued'); end if;
  led_by := thread.leadership_at(new.partnership_id, (select e.place_id from thread.engagement e
            where e.partnership_id = new.partnership_id and e.id = of_report.engagement_id));
  if led_by is null then
    if not thread.app_keeps_reports() then perform thread.refuse_issue('reports_are_issued_by_those_who_keep_them'); end if;
  elsif not exists (select from thread.both_decided(new.partnership_id, led_by, 'publishing', new.report_id) as asks
     where asks #>> '{issue,digest}' = encode(new.digest, 'hex')) then
    perform thread.refuse_leading('it_takes_both_leads');
  end if;
  return new;
end $$;
create trigger is_made before insert on thread.report_issue for each row execute function thread.issue_is_made();

-- The one before it is replaced, whoever of the leads says yes last.
create function thread.replace_issues(here uuid, by_issue uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update thread.report_issue i set state = 'replaced', ended_at = n.issued_at from thread.report_issue n
   where here = thread.app_partnership() and n.partnership_id = here and n.id = by_issue and n.state = 'issued'
     and i.partnership_id = here and i.report_id = n.report_id and i.number < n.number and i.state = 'issued' $$;

create function thread.issue_holds_its_lines() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into thread.report_issue_line (partnership_id, issue_id, from_kind, from_id, numbers)
  select new.partnership_id, new.id, l #>> '{from,kind}', (l #>> '{from,id}')::uuid, array_agg(distinct coalesce(l ->> 'number', ''))
    from jsonb_path_query(new.document::jsonb, 'strict $.** ? (exists(@.from.kind) && exists(@.from.id))') as l
   group by 3, 4 order by 4;
  -- now that everything it is made from is held still
  perform thread.replace_issues(new.partnership_id, new.id);
  update thread.report r set state = 'issued'
   where r.partnership_id = new.partnership_id and r.id = new.report_id and r.state <> 'issued' and new.state = 'issued';
  return null;
end $$;
create trigger holds_its_lines after insert on thread.report_issue for each row execute function thread.issue_holds_its_lines();

create function thread.line_is_let_out() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  issue thread.report_issue;
begin
  select * into issue from thread.report_issue i where i.partnership_id = new.partnership_id and i.id = new.issue_id;
  if issue.state = 'issued' and not thread.stands_published(new.partnership_id, new.from_kind, new.from_id, issue.kind) then
    perform thread.refuse_issue('every_line_is_let_out');
  end if;
  return new;
end $$;
create trigger is_let_out before insert on thread.report_issue_line for each row execute function thread.line_is_let_out();

create function thread.issue_goes_on() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> new.state and (old.state, new.state) not in (('issued', 'replaced'), ('issued', 'withdrawn'), ('replaced', 'withdrawn')) then
    perform thread.refuse_issue('an_issue_goes_forward_only');
  end if;
  return new;
end $$;
create trigger goes_on before update on thread.report_issue for each row execute function thread.issue_goes_on();

-- 2. Withdrawal. Whoever holds an issue is to be told, and the report says that it has none that stands.
create function thread.holders_are_told() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update thread.report_holder h set to_tell_since = new.ended_at, noticed_at = null, told_on = null, told_how = null
   where h.partnership_id = new.partnership_id and h.issue_id = new.id;
  update thread.report r set state = 'withdrawn'
   where r.partnership_id = new.partnership_id and r.id = new.report_id and r.state = 'issued'
     and not exists (select from thread.report_issue i where i.partnership_id = new.partnership_id and i.report_id = new.report_id and i.state = 'issued');
  return null;
end $$;
create trigger holders_are_told after update of state, lines_out on thread.report_issue for each row
  when (new.state = 'withdrawn' and (old.state <> 'withdrawn' or old.lines_out <> new.lines_out)) execute function thread.holders_are_told();

-- A document without whatever was made from one row.
create function thread.without(document jsonb, source jsonb) returns jsonb
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return case jsonb_typeof(document)
    when 'array' then (select coalesce(jsonb_agg(thread.without(one, source) order by place), '[]')
      from jsonb_array_elements(document) with ordinality as each (one, place) where one -> 'from' is distinct from source)
    when 'object' then case when document -> 'from' = source then 'null'
      else (select coalesce(jsonb_object_agg(name, thread.without(value, source)), '{}') from jsonb_each(document) as each (name, value)) end
    else document end;
end $$;

-- Every issue that holds a line made from this row lets go of it, whatever has become of the issue. `uses` null: every kind of report.
create function thread.issues_let_go(here uuid, of_kind text, row_id uuid, uses text[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_in uuid;
  gone jsonb := jsonb_build_object('kind', of_kind, 'id', row_id);
begin
  for found_in in
    select i.id from thread.report_issue i
      join thread.report_issue_line l on l.partnership_id = i.partnership_id and l.issue_id = i.id
     where l.partnership_id = here and l.from_id = row_id and l.from_kind = of_kind and l.taken_out_at is null
       and (uses is null or i.kind = any(uses) or i.kind = 'easy-read summary') order by i.id
  loop
    update thread.report_issue_line l set taken_out_at = now()
     where l.partnership_id = here and l.issue_id = found_in and l.from_kind = of_kind and l.from_id = row_id;
    update thread.report_issue i set
      document = thread.without(i.document::jsonb, gone)::text, lines_out = i.lines_out + 1,
      state = 'withdrawn', because = 'words in it were taken back', ended_at = now()
     where i.partnership_id = here and i.id = found_in;
  end loop;
end $$;

-- A row that is let out no more, whoever's act that is part of. The kind of its lines is the trigger's argument.
create function thread.row_is_let_go() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_argv[0] = 'commitment' then
    perform thread.issues_let_go(old.partnership_id, 'commitment', l.from_id, null) from thread.report_issue_line l
      join thread.commitment c on c.partnership_id = l.partnership_id and c.id = l.from_id
     where l.partnership_id = old.partnership_id and l.from_kind = 'commitment' and c.expectation_id = old.id;
  else
    perform thread.issues_let_go(old.partnership_id, tg_argv[0], old.id, null);
  end if;
  return null;
end $$;
create policy lets_go on thread.commitment for select to owner using (true);

create function thread.use_is_let_go() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform thread.issues_let_go(old.partnership_id, 'quotation', old.quotation_id, array[old.use]);
  return null;
end $$;
create trigger is_let_go after update of withdrawn_at on thread.quotation_consent for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function thread.use_is_let_go();
create trigger is_let_go_whole after delete on thread.quotation_consent for each row execute function thread.use_is_let_go();

-- Words that are put right are no longer the words that somebody agreed to.
create trigger is_let_go after update on thread.quotation for each row
  when (old.words is distinct from new.words or old.tier = 'published' and new.tier <> 'published') execute function thread.row_is_let_go('quotation');
create trigger is_let_go_whole after delete on thread.quotation for each row execute function thread.row_is_let_go('quotation');

create function migration.lets_go(of_table regclass, of_kind text, gone text) returns void language plpgsql as $$
begin
  execute format('create trigger is_let_go after update on %s for each row when (old.tier = ''published'' and new.tier <> ''published'' %s)
    execute function thread.row_is_let_go(%L)', of_table, gone, of_kind);
  execute format('create trigger is_let_go_whole after delete on %s for each row execute function thread.row_is_let_go(%L)', of_table, of_kind);
end $$;
select migration.lets_go(t::regclass, k, g) from (values
  ('thread.engagement_passage', 'passage', ''), ('thread.coverage', 'coverage', ''), ('thread.engagement_saying', 'saying', ''),
  ('thread.vision_line', 'vision line', ''), ('thread.expectation', 'commitment', ''), ('thread.action', 'action', ''),
  ('thread.forum', 'forum', ''), ('thread.look_back', 'look-back', ''),
  ('thread.put_item', 'put item', 'or old.words is not null and new.words is null'),
  ('thread.put_answer', 'answer to what was put', 'or not old.words_gone and new.words_gone'),
  ('thread.put_change', 'change', 'or not old.words_gone and new.words_gone')) as each (t, k, g);

-- 3. No report to a funder before the same stretch of time was told back to those who took part.
create function thread.period_is_told() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'told' and thread.app_person() is not null then perform thread.refuse_issue('a_telling_begins_as_told'); end if;
    if exists (select from thread.put_item i where i.partnership_id = new.partnership_id
        and (i.stands = 'not told' and i.answered_on between new.from_on and new.to_on
          or i.stands not in ('gone', 'not told') and i.change_told_on is null and i.changed_on between new.from_on and new.to_on)) then
      perform thread.refuse_issue('everything_answered_in_it_is_told_first');
    end if;
    return new;
  end if;
  if old.state <> 'told' then perform thread.refuse_issue('what_was_taken_back_stays_so'); end if;
  if new.state = 'taken back' and exists (select from thread.report_issue i
      where i.partnership_id = new.partnership_id and i.told_period_id = new.id and i.state <> 'withdrawn') then
    perform thread.refuse_issue('a_report_to_a_funder_stands_on_it');
  end if;
  return new;
end $$;
create trigger is_told before insert or update on thread.told_period for each row execute function thread.period_is_told();

create policy looks on thread.told_period to owner using (true) with check (true);
create function thread.told_before_the_funder() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.kind <> 'funder report' or new.state = 'withdrawn' then return null; end if;
  perform 1 from thread.told_period t
   where t.partnership_id = new.partnership_id and t.id = new.told_period_id and t.state = 'told' and t.reaches
     and t.from_on <= new.period_from and t.to_on >= new.period_to and t.told_on <= new.issued_on
     for share;
  if not found then perform thread.refuse_issue('told_back_before_the_funder'); end if;
  return null;
end $$;
create constraint trigger told_first after insert on thread.report_issue
  deferrable initially immediate for each row execute function thread.told_before_the_funder();

revoke execute on function thread.replace_issues(uuid, uuid), thread.told_before_the_funder(), thread.holders_are_told(), thread.issues_let_go(uuid, text, uuid, text[]), thread.row_is_let_go(),
  thread.use_is_let_go() from public;
grant execute on function thread.refuse_issue(text), thread.stands_published(uuid, text, uuid, text), thread.issue_is_made(),
  thread.issue_holds_its_lines(), thread.line_is_let_out(), thread.issue_goes_on(), thread.period_is_told(),
  thread.replace_issues(uuid, uuid) to app;
