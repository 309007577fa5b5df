-- A leaflet has words of somebody as its title, and says by role whom to ask.

alter table thread.report
  add column headline_id uuid,
  add foreign key (partnership_id, headline_id) references thread.quotation (partnership_id, id),
  add check (headline_id is null or kind = 'leaflet'),
  add check (kind <> 'poster' or period_from is not null),
  add check (kind <> 'easy-read summary' or (engagement_id is null) <> (period_from is null));

alter table thread.engagement_passage drop constraint engagement_passage_part_check;
alter table thread.engagement_passage add constraint engagement_passage_part_check
  check (part in ('context', 'history', 'aim', 'activity', 'participants', 'duration', 'topic', 'outcome', 'learning',
    'next phase', 'related case', 'contact'));
