-- Signing in: the tables of better-auth under our own names, and the counts that limit tries (docs/decisions/0006).
-- account_holder is its "user", credential its "account", second_factor its "twoFactor".

create table signin.account_holder (
  id text primary key,
  -- what the person is shown as, never their name
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  second_factor_enabled boolean,
  -- may found partnerships in this installation; sees nothing of a partnership without a seat in it
  administrator boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table signin.session (
  id text primary key,
  account_holder_id text not null references signin.account_holder (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index on signin.session (account_holder_id);

create table signin.credential (
  id text primary key,
  account_holder_id text not null references signin.account_holder (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index on signin.credential (account_holder_id);

-- A sign-in between its password and its second factor.
create table signin.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on signin.verification (identifier);

-- secret and printed_codes are encrypted. verified is false where only printed codes may be used.
create table signin.second_factor (
  id text primary key,
  account_holder_id text not null unique references signin.account_holder (id) on delete cascade,
  secret text not null,
  printed_codes text not null,
  verified boolean,
  failed_count int,
  locked_until timestamptz
);

-- A code from an authenticator app opens once: whoever reads it over a shoulder comes too late.
create table signin.used_code (
  account_holder_id text not null references signin.account_holder (id) on delete cascade,
  code_hash bytea not null,
  expires_at timestamptz not null,
  primary key (account_holder_id, code_hash)
);

-- The shape that rate-limiter-flexible asks for. The key is a keyed hash: no address and no e-mail stands here.
create table signin.rate_limit (
  key varchar(255) primary key,
  points int not null default 0,
  expire bigint
);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['account_holder', 'session', 'credential', 'verification', 'second_factor', 'used_code', 'rate_limit'] loop
    execute format('alter table signin.%I enable row level security', guarded);
    execute format('alter table signin.%I force row level security', guarded);
    execute format('create policy signin on signin.%I to signin using (true) with check (true)', guarded);
  end loop;
end $$;

-- A handle ends with the session it was made for.
alter table signin.handle add foreign key (session_id) references signin.session (id) on delete cascade;
