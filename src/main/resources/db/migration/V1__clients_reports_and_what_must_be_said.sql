-- Every table carries the Slack team that installed the app, and every query names it.
-- Instants are epoch milliseconds UTC, days are ISO text, enums go by name.
-- Hours are counted in hundredths (…_e2), money in ten-thousandths of the currency (…_e4: no currency divides finer).
-- A check lists an enum's names only where the list is settled: SQLite cannot change a check in place.

create table clients (
  id               integer primary key autoincrement, -- a number is never used again: old buttons name it
  workspace_id     text    not null check (workspace_id <> ''),
  account_owner    text,
  monthly_fee_e4   integer check (monthly_fee_e4 >= 0),
  since            text,
  contact          text    check (contact in ('EMAIL_ONLY', 'CALLS', 'IN_PERSON')),
  outstanding_work integer not null default 0 check (outstanding_work in (0, 1)),
  presence         text    not null check (json_valid(presence)),
  unique (workspace_id, id) -- what foreign keys refer to, so that no row points into another workspace
) strict;

create index clients_by_owner on clients (workspace_id, account_owner) where account_owner is not null;
create index clients_by_fee on clients (workspace_id, monthly_fee_e4) where monthly_fee_e4 is not null;

-- A client's name and aliases, each under the key by which people find it.
create table client_names (
  workspace_id text    not null,
  key          text    not null,
  client_id    integer not null,
  kind         text    not null check (kind in ('NAME', 'ALIAS')),
  place        integer not null check ((kind = 'NAME') = (place = 0)),
  text         text    not null,
  primary key (workspace_id, key),
  unique (workspace_id, client_id, place),
  foreign key (workspace_id, client_id) references clients (workspace_id, id)
) strict, without rowid;

create table reports (
  id                integer primary key autoincrement,
  workspace_id      text    not null check (workspace_id <> ''),
  submission_key    text    not null,
  client_id         integer not null,
  reporter          text    not null,
  archetype         text    not null check (archetype in ('NEEDED_IT_YESTERDAY', 'LATE_PAYER', 'NOT_MY_FAULT',
                      'CANT_DECIDE', 'DISGUISED_UNICORN', 'SELF_PROCLAIMED_EXPERT', 'NONE')),
  severity          text    not null check (severity in ('ANNOYING', 'COSTLY', 'HARMFUL', 'ABUSIVE')),
  red_flags         text    not null, -- names in the order of the domain, parted by single blanks
  happened_on       text    not null,
  what_happened     text    not null,
  hours_lost_e2     integer not null check (hours_lost_e2 >= 0),
  money_withheld_e4 integer not null check (money_withheld_e4 >= 0),
  link              text,
  filed_at          integer not null,
  withdrawn_at      integer,
  unique (workspace_id, submission_key),
  unique (workspace_id, id),
  foreign key (workspace_id, client_id) references clients (workspace_id, id)
) strict;

create index reports_standing on reports (workspace_id, client_id, happened_on) where withdrawn_at is null;

-- What a report said before it was amended; a trace for managers.
create table report_versions (
  workspace_id      text    not null,
  report_id         integer not null,
  version           integer not null check (version >= 1),
  client_id         integer not null,
  archetype         text    not null,
  severity          text    not null,
  red_flags         text    not null,
  happened_on       text    not null,
  what_happened     text    not null,
  hours_lost_e2     integer not null,
  money_withheld_e4 integer not null,
  link              text,
  replaced_at       integer not null,
  replaced_by       text    not null, -- the sender's own id of the change, so that a retry changes nothing
  primary key (workspace_id, report_id, version),
  unique (workspace_id, replaced_by),
  foreign key (workspace_id, report_id) references reports (workspace_id, id),
  foreign key (workspace_id, client_id) references clients (workspace_id, id)
) strict, without rowid;

-- Copies of what Slack said about people.
create table members (
  workspace_id    text    not null check (workspace_id <> ''),
  member_id       text    not null,
  home_team       text,
  guest           integer not null check (guest in (0, 1)),
  stranger        integer not null check (stranger in (0, 1)),
  deactivated     integer not null check (deactivated in (0, 1)),
  bot             integer not null check (bot in (0, 1)),
  workspace_admin integer not null check (workspace_admin in (0, 1)),
  email_domain    text,
  name            text    not null,
  locale          text,
  zone            text,
  seen_at         integer not null,
  primary key (workspace_id, member_id)
) strict, without rowid;

create index members_admins on members (workspace_id, member_id) where workspace_admin = 1 and deactivated = 0;

-- What the firm chose; null where it never chose.
create table firm_settings (
  workspace_id text primary key check (workspace_id <> ''),
  firm         text check (json_valid(firm)),
  policy       text check (json_valid(policy))
) strict, without rowid;

create table outbox (
  id           integer primary key autoincrement,
  workspace_id text    not null check (workspace_id <> ''),
  lane         text    not null,
  dedupe_key   text,
  kind         text    not null,
  client_id    integer,
  report_id    integer,
  recipient    text,
  detail       text    not null,
  state        text    not null check (state in ('WAITING', 'UNDER_WAY', 'SAID', 'DROPPED', 'WITHHELD', 'FAILED')),
  attempts     integer not null default 0 check (attempts >= 0),
  not_before   integer not null,
  written_at   integer not null,
  finished_at  integer check ((finished_at is null) = (state in ('WAITING', 'UNDER_WAY'))),
  foreign key (workspace_id, client_id) references clients (workspace_id, id),
  foreign key (workspace_id, report_id) references reports (workspace_id, id)
) strict;

create unique index outbox_dedupe_keys on outbox (workspace_id, dedupe_key) where dedupe_key is not null;

-- Only what is still to be said: finding it costs the same however much was said before.
create index outbox_unfinished on outbox (workspace_id, lane, id) where finished_at is null;

-- Our messages in Slack that are kept up to date.
create table posts (
  workspace_id text    not null check (workspace_id <> ''),
  subject      text    not null,
  place        text    not null,
  channel      text    not null,
  ts           text    not null,
  shows        text    not null,
  posted_at    integer not null,
  primary key (workspace_id, subject, place)
) strict, without rowid;

-- Channels that we stopped speaking in, until we speak there again.
create table stopped_channels (
  workspace_id text    not null check (workspace_id <> ''),
  channel      text    not null,
  why          text    not null,
  stopped_at   integer not null,
  primary key (workspace_id, channel)
) strict, without rowid;

create table audit_trail (
  id           integer primary key autoincrement,
  workspace_id text    not null check (workspace_id <> ''),
  noted_at     integer not null,
  actor        text,
  action       text    not null,
  subject      text    not null,
  detail       text    not null
) strict;

create index audit_trail_by_time on audit_trail (workspace_id, noted_at);
