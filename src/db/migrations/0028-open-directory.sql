-- The directory of services, as anybody may read it without signing in.

-- Whether a service is clinical or not may be unknown: a source can name a service and not say.
alter table thread.service alter column kind drop not null;

create policy lookup on thread.partner for select to owner using (true);
create policy lookup on thread.service for select to owner using (true);
create policy lookup on thread.service_offer for select to owner using (true);

-- All that leaves the house, and nothing else can: whoever asks gets these columns of running services that are published, of every
-- partnership. Of a service that was ever offered in a prison or on a ward that is its name, kind, type, provider and the
-- establishment: never the name of a wing or a ward, a room, a timetable, how many places there are, how to join, or words that could
-- hold any of these; and where the name itself says in which wing or room it is, nothing. Of one that is offered in the community alone also what it is, whom it is for and when. No column of a person
-- stands here, and none is read.
create function thread.open_directory(on_day date)
  returns table (id uuid, name text, kind text, type text, provider_id uuid, provider text, fictional boolean,
                 about text, eligibility text, places jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  select s.id, s.name, s.kind, s.type, p.id, p.name, w.fictional,
         case when community.alone then s.about end,
         case when community.alone then s.eligibility end,
         coalesce((
           select jsonb_agg(jsonb_build_object('id', here.id, 'placeId', here.place_id, 'name', here.name, 'timetable', here.timetable)
                            order by here.name, here.place_id)
             from (
               select distinct on (place_id) one.* from (
                 select o.id,
                        case when l.kind = 'community service' then l.id else coalesce(e.id, l.id) end as place_id,
                        case l.kind when 'community service' then l.name when 'prison' then coalesce(e.name, l.name) else e.name end as name,
                        case when community.alone then o.timetable end as timetable
                   from thread.service_offer o
                   join thread.place l on l.partnership_id = o.partnership_id and l.id = o.place_id
                   left join thread.partner e on e.partnership_id = l.partnership_id and e.id = l.partner_id
                                             and (l.kind = 'ward' or e.kind = 'establishment')
                  where o.partnership_id = s.partnership_id and o.service_id = s.id
                    and (o.started_on is null or o.started_on <= on_day) and (o.ended_on is null or o.ended_on > on_day)
                    and (l.closed_on is null or l.closed_on > on_day)) as one
                where one.name is not null order by place_id, id) as here), '[]')
    from thread.service s
    join thread.partnership w on w.id = s.partnership_id
    left join thread.partner p on p.partnership_id = s.partnership_id and p.id = s.partner_id
    cross join lateral (
      select coalesce(bool_and(l.kind = 'community service'), false) as alone
        from thread.service_offer o join thread.place l on l.partnership_id = o.partnership_id and l.id = o.place_id
       where o.partnership_id = s.partnership_id and o.service_id = s.id) as community
   where s.tier = 'published' and s.state = 'running' and (p.left_on is null or p.left_on > on_day)
     and not exists (
       select from thread.service_offer o join thread.place l on l.partnership_id = o.partnership_id and l.id = o.place_id
        where o.partnership_id = s.partnership_id and o.service_id = s.id and l.kind <> 'community service'
          and btrim(o.where_words) <> '' and position(lower(btrim(o.where_words)) in lower(s.name)) > 0) $$;
revoke execute on function thread.open_directory(date) from public;
grant execute on function thread.open_directory(date) to app;
