-- Reports of a stretch of time as well as of one engagement, and what stands under a title.

alter table thread.report
  add column subtitle text,
  add column period_from date,
  add column period_to date,
  add check ((period_from is null) = (period_to is null)),
  add check (period_from <= period_to),
  add check (kind <> 'case study' or (engagement_id is not null and period_from is null)),
  add check (kind <> 'leaflet' or (engagement_id is not null and period_from is null)),
  add check (kind <> 'funder report' or period_from is not null);
