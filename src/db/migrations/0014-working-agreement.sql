-- The partnership working agreement: drafted in sections, frozen to bytes, signed by each partner on exactly those bytes.

create table thread.working_agreement (
  partnership_id uuid not null references thread.partnership (id),
  id uuid not null,
  slug text not null,
  title text not null,
  -- the day on which the next version will be looked at again; frozen with the words
  review_on date,
  made_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, slug)
);

-- Who signs. A partner that leaves stays in the list, with the day and the reason.
create table thread.agreement_partner (
  partnership_id uuid not null,
  agreement_id uuid not null,
  partner_id uuid not null,
  since date,
  left_on date,
  left_because text,
  version int not null default 1,
  primary key (partnership_id, agreement_id, partner_id),
  foreign key (partnership_id, agreement_id) references thread.working_agreement (partnership_id, id),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id),
  check (left_because is null or left_on is not null)
);

-- place_id null: the common part. Otherwise the schedule of one establishment.
create table thread.agreement_section (
  partnership_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  place_id uuid,
  position int not null,
  kind text not null check (kind in ('words', 'vision', 'commitments', 'services', 'said', 'review')),
  heading text not null,
  words text,
  -- one person writes at a time; the lock runs out by itself
  locked_by uuid,
  locked_until timestamptz,
  removed_on date,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, agreement_id) references thread.working_agreement (partnership_id, id),
  foreign key (partnership_id, place_id) references thread.place (partnership_id, id),
  foreign key (partnership_id, locked_by) references thread.person (partnership_id, id),
  check ((locked_by is null) = (locked_until is null))
);

create table thread.agreement_section_wording (
  partnership_id uuid not null,
  section_id uuid not null,
  version int not null,
  heading text not null,
  words text,
  worded_at timestamptz not null,
  worded_by uuid,
  primary key (partnership_id, section_id, version),
  foreign key (partnership_id, section_id) references thread.agreement_section (partnership_id, id),
  foreign key (partnership_id, worded_by) references thread.person (partnership_id, id)
);

-- Commitments stand in the common part unless this says otherwise: in the schedule of a place, or (section null) left out.
create table thread.agreement_clause (
  partnership_id uuid not null,
  agreement_id uuid not null,
  commitment_id uuid not null,
  section_id uuid,
  primary key (partnership_id, agreement_id, commitment_id),
  foreign key (partnership_id, agreement_id) references thread.working_agreement (partnership_id, id),
  foreign key (partnership_id, commitment_id) references thread.commitment (partnership_id, id),
  foreign key (partnership_id, section_id) references thread.agreement_section (partnership_id, id)
);

-- What service users, families and carers said of the draft, and what changed. None: the printed words are "not asked".
create table thread.agreement_response (
  partnership_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  perspective_id uuid not null,
  words text not null,
  what_changed text,
  said_on date,
  kept_by uuid,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, agreement_id) references thread.working_agreement (partnership_id, id),
  foreign key (partnership_id, perspective_id) references thread.perspective (partnership_id, id),
  foreign key (partnership_id, kept_by) references thread.person (partnership_id, id)
);

create table thread.agreement_version (
  partnership_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  number int not null check (number > 0),
  state text not null check (state in ('out for signing', 'in force', 'opened again', 'replaced', 'ended')),
  -- the words that are signed: canonical JSON (RFC 8785) in UTF-8, and their SHA-256
  bytes bytea not null,
  digest bytea not null check (length(digest) = 32 and digest = sha256(bytes)),
  frozen_at timestamptz not null,
  frozen_by uuid,
  in_force_on date,
  ended_on date,
  because text,
  review_on date,
  review_called_at timestamptz,
  review_answer text check (review_answer in ('keep as it is', 'word it anew', 'end it')),
  review_words text,
  reviewed_on date,
  reviewed_by uuid,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, id, digest),
  unique (partnership_id, agreement_id, number),
  foreign key (partnership_id, agreement_id) references thread.working_agreement (partnership_id, id),
  foreign key (partnership_id, frozen_by) references thread.person (partnership_id, id),
  foreign key (partnership_id, reviewed_by) references thread.person (partnership_id, id),
  check (state <> 'in force' or in_force_on is not null),
  check (review_called_at is null or review_on is not null)
);
create unique index one_out_for_signing on thread.agreement_version (partnership_id, agreement_id) where state = 'out for signing';
create unique index one_in_force on thread.agreement_version (partnership_id, agreement_id) where state = 'in force';

-- The partners whose signature this version needs. Written when it is frozen, and in its bytes too.
create table thread.agreement_version_partner (
  partnership_id uuid not null,
  version_id uuid not null,
  partner_id uuid not null,
  primary key (partnership_id, version_id, partner_id),
  foreign key (partnership_id, version_id) references thread.agreement_version (partnership_id, id),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id)
);

-- On screen by the representative; or with a pen, entered by one person and checked by another.
create table thread.agreement_signature (
  partnership_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  partner_id uuid not null,
  -- the digest of what this signatory saw: the key below lets nothing but that version's own bytes be signed
  digest bytea not null,
  how text not null check (how in ('on screen', 'with a pen')),
  signed_by uuid,
  signed_as text not null,
  signed_on date not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  -- a partner that was not among the first and signs the version in force
  joins boolean not null default false,
  fell_at timestamptz,
  fell_because text,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, version_id, digest) references thread.agreement_version (partnership_id, id, digest),
  foreign key (partnership_id, partner_id) references thread.partner (partnership_id, id),
  foreign key (partnership_id, signed_by) references thread.person (partnership_id, id),
  foreign key (partnership_id, entered_by) references thread.person (partnership_id, id),
  foreign key (partnership_id, checked_by) references thread.person (partnership_id, id),
  check (how <> 'on screen' or (signed_by is not null and signed_by = entered_by and checked_by is null)),
  check (how <> 'with a pen' or signed_by is null),
  check (checked_by is distinct from entered_by),
  check ((checked_by is null) = (checked_at is null)),
  check ((fell_at is null) = (fell_because is null))
);
create unique index one_signature_a_partner on thread.agreement_signature (partnership_id, version_id, partner_id) where fell_at is null;

select migration.guard(t) from unnest(array['thread.working_agreement', 'thread.agreement_partner', 'thread.agreement_section',
  'thread.agreement_section_wording', 'thread.agreement_clause', 'thread.agreement_response', 'thread.agreement_version',
  'thread.agreement_version_partner', 'thread.agreement_signature']::regclass[]) as t;

-- What was frozen and what was signed is never unmade, whatever the code does.
revoke delete on thread.agreement_version, thread.agreement_version_partner, thread.agreement_signature, thread.agreement_section_wording from app;
revoke update on thread.agreement_version_partner, thread.agreement_section_wording from app;

create function thread.keep_what_was_frozen() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.agreement_id, new.number, new.bytes, new.digest, new.frozen_at) is distinct from
     (old.agreement_id, old.number, old.bytes, old.digest, old.frozen_at) then
    raise exception 'what was frozen does not change'
      using errcode = 'check_violation', constraint = 'what_was_frozen_does_not_change', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger frozen before update on thread.agreement_version for each row execute function thread.keep_what_was_frozen();

create function thread.keep_what_was_signed() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.version_id, new.partner_id, new.digest, new.how, new.signed_by, new.signed_as, new.signed_on, new.entered_by, new.joins) is distinct from
     (old.version_id, old.partner_id, old.digest, old.how, old.signed_by, old.signed_as, old.signed_on, old.entered_by, old.joins)
     or (old.checked_by is not null and new.checked_by is distinct from old.checked_by)
     or (old.fell_at is not null and new.fell_at is distinct from old.fell_at) then
    raise exception 'what was signed does not change'
      using errcode = 'check_violation', constraint = 'what_was_signed_does_not_change', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger signed before update on thread.agreement_signature for each row execute function thread.keep_what_was_signed();

-- In force when every partner it needs has a signature that stands on exactly these bytes.
create function thread.refuse_force_unsigned() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from thread.agreement_version_partner p
                 where p.partnership_id = new.partnership_id and p.version_id = new.id)
     or exists (select from thread.agreement_version_partner p
                where p.partnership_id = new.partnership_id and p.version_id = new.id
                  and not exists (select from thread.agreement_signature s
                                  where s.partnership_id = p.partnership_id and s.version_id = p.version_id
                                    and s.partner_id = p.partner_id and s.digest = new.digest and s.fell_at is null
                                    and (s.how = 'on screen' or s.checked_by is not null))) then
    raise exception 'not every partner has signed'
      using errcode = 'check_violation', constraint = 'in_force_when_all_have_signed', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger in_force before insert or update of state on thread.agreement_version
  for each row when (new.state = 'in force') execute function thread.refuse_force_unsigned();
