-- Scripts as they were rendered for a client, what a second manager said to them, the firm's own templates, and whom the
-- firm talks to. The conventions are those of V1.

alter table clients add column contact_name text check (contact_name <> '');

create table drafts (
  id            integer primary key autoincrement, -- a number is never used again: old buttons name it
  workspace_id  text    not null check (workspace_id <> ''),
  client_id     integer not null,
  asked_by      text    not null,
  asked_at      integer not null,
  place         text    not null check (place in ('CARD_THREAD', 'IN_THREAD', 'DIRECTLY')),
  place_channel text    check ((place_channel is not null) = (place = 'IN_THREAD')),
  place_ts      text    check ((place_ts is not null) = (place = 'IN_THREAD')),
  unique (workspace_id, id),
  foreign key (workspace_id, client_id) references clients (workspace_id, id)
) strict;

create index drafts_by_client on drafts (workspace_id, client_id, id);

-- What was rendered is kept word for word: a template that changes later changes no draft.
create table draft_versions (
  workspace_id  text    not null,
  draft_id      integer not null,
  number        integer not null check (number >= 1), -- within its draft
  based_on      integer not null check (based_on >= 0 and based_on < number),
  edit          text    not null,
  script        text    not null,
  language      text    not null,
  shorter       integer not null check (shorter in (0, 1)),
  reasons       text    not null,
  with_referral integer not null check (with_referral in (0, 1)),
  filled        text    not null check (json_valid(filled)),
  title         text    not null,
  subject       text,
  passages      text    not null check (json_valid(passages)),
  blanks_left   text    not null check (json_valid(blanks_left)),
  made_by       text    not null,
  made_at       integer not null,
  primary key (workspace_id, draft_id, number),
  foreign key (workspace_id, draft_id) references drafts (workspace_id, id)
) strict; -- with a rowid, unlike other tables of this shape: a whole letter makes a long row

-- Which version was sent, as somebody told; no row while nobody has.
create table draft_sendings (
  workspace_id text    not null,
  draft_id     integer not null,
  version      integer not null,
  sent_by      text    not null,
  sent_at      integer not null,
  waivers      text    not null check (json_valid(waivers)),
  primary key (workspace_id, draft_id),
  foreign key (workspace_id, draft_id, version) references draft_versions (workspace_id, draft_id, number)
) strict, without rowid;

-- All that was ever saved; the highest number of a script and language is in force.
create table own_templates (
  workspace_id text    not null check (workspace_id <> ''),
  script       text    not null,
  language     text    not null,
  number       integer not null check (number >= 1), -- within its script and language
  source       text, -- null where the firm went back to the built-in one
  saved_by     text    not null,
  saved_at     integer not null,
  primary key (workspace_id, script, language, number)
) strict; -- with a rowid for the same reason

create table releases (
  id           integer primary key autoincrement,
  workspace_id text    not null check (workspace_id <> ''),
  case_id      integer not null,
  draft_id     integer not null,
  script       text    not null,
  asked_by     text    not null,
  asked_at     integer not null,
  answered_by  text    check (answered_by <> asked_by),
  answered_at  integer check ((answered_at is null) = (answered_by is null)),
  agreed       integer check (agreed in (0, 1) and (agreed is null) = (answered_by is null)),
  reason       text    not null default '',
  foreign key (workspace_id, case_id) references cases (workspace_id, id),
  foreign key (workspace_id, draft_id) references drafts (workspace_id, id)
) strict;

create index releases_by_case on releases (workspace_id, case_id, id);
create index releases_by_draft on releases (workspace_id, draft_id, script, id);

-- An entry named the script that was to be drafted; now it names a draft, and there is none. Whoever asked asks again.
update outbox set state = 'DROPPED', finished_at = not_before where kind = 'DRAFT' and finished_at is null;
