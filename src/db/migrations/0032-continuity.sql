-- The local continuity figure. The teams count their own people exactly, from the handovers that they see. Everybody else reads this
-- ledger alone: what was let out of a calendar quarter, once, when the quarter was over for everyone in it.
create table thread.released_continuity (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  -- how far people came, and why some did not start: two answers each, yes and no
  question text not null check (question in ('started', 'sent', 'acknowledged', 'named', 'appointment',
    'did not come', 'no place to offer', 'lost contact', 'moved away', 'chose not to')),
  -- one establishment; null: all of them together
  place_id uuid,
  -- the establishments that are in it
  places uuid[] not null,
  -- as disclose() gave them; null: nothing may be said, and not why
  figures jsonb,
  released_on date not null,
  tier text not null default 'partners' check (tier = 'partners'),
  primary key (partnership_id, id),
  -- decided once: what comes in later changes nothing that was seen
  unique nulls not distinct (partnership_id, quarter, question, place_id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id)
);
select migration.guard('thread.released_continuity');
revoke update, delete on thread.released_continuity from app;
-- Nobody's own handle lets a figure out: it is the work of the service itself, which counts over all teams and keeps no count.
create policy let_out on thread.released_continuity as restrictive for insert to app
  with check ((select thread.app_person()) is null and (select thread.app_clearance()) = 'facilitators');

-- Who left between two days, also those for whom no handover was made.
create index on thread.person_reference (partnership_id, released_on) where released_on is not null;
