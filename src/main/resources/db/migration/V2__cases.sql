-- What the firm knows about a client beyond its name, records that are merged, and what was decided about a client.
-- The conventions are those of V1.

alter table clients add column version integer not null default 0 check (version >= 0);

-- monthly_fee_e4 is what the policy weighs, in the firm's currency; these two are what stands on the bill.
alter table clients add column fee_billed_e4 integer check (fee_billed_e4 >= 0);
alter table clients add column fee_currency text check ((fee_currency is null) = (fee_billed_e4 is null));
-- Until now every fee was in the firm's currency. Where the firm never said which that is, the fee is not known.
update clients set (fee_billed_e4, fee_currency) = (
  select clients.monthly_fee_e4, json_extract(f.firm, '$.currency') from firm_settings f
  where f.workspace_id = clients.workspace_id and f.firm is not null)
where monthly_fee_e4 is not null;
update clients set monthly_fee_e4 = null where fee_currency is null;

alter table clients add column contract_end text;
alter table clients add column notice_length integer check (notice_length >= 0);
alter table clients add column notice_unit text check ((notice_unit is null) = (notice_length is null));
alter table clients add column notice_end text check ((notice_end is null) = (notice_length is null));
-- A text, no longer a yes or no, which no form ever asked for.
alter table clients add column work_outstanding text not null default '';
alter table clients drop column outstanding_work;
alter table clients add column lead_source text;
alter table clients add column internal_channel text;
alter table clients add column archived_at integer;
-- A merge is this pointer and nothing else, so that clearing it undoes the merge. A column that is added cannot have a key
-- of two columns: the store looks for the other record in its own workspace before it points to it.
alter table clients add column merged_into integer references clients (id) check (merged_into <> id);
alter table clients add column external_id text check (external_id <> '');

create index clients_merged on clients (workspace_id, merged_into) where merged_into is not null;
create unique index clients_by_external_id on clients (workspace_id, external_id) where external_id is not null;

-- Adding the firm's fees up reads nothing but this.
drop index clients_by_fee;
create index clients_by_fee on clients (workspace_id, archived_at, merged_into, monthly_fee_e4)
  where monthly_fee_e4 is not null;

-- The seven answers, each yes, no or null; those given before are kept.
create table gut_checks (
  workspace_id           text    not null,
  client_id              integer not null,
  number                 integer not null check (number >= 1),
  loss_hurts_badly       integer check (loss_hurts_badly in (0, 1)),
  past_no_return         integer check (past_no_return in (0, 1)),
  obligations_met        integer check (obligations_met in (0, 1)),
  breaches_contract      integer check (breaches_contract in (0, 1)),
  ruins_their_business   integer check (ruins_their_business in (0, 1)),
  ready_for_consequences integer check (ready_for_consequences in (0, 1)),
  expectations_set       integer check (expectations_set in (0, 1)),
  answered_by            text    not null,
  answered_at            integer not null,
  primary key (workspace_id, client_id, number),
  foreign key (workspace_id, client_id) references clients (workspace_id, id)
) strict, without rowid;

create table cases (
  id             integer primary key autoincrement,
  workspace_id   text    not null check (workspace_id <> ''),
  client_id      integer not null,
  version        integer not null default 0 check (version >= 0),
  state          text    not null check (state in ('OPEN', 'PROBATION', 'EXITING', 'ENDED', 'KEPT')),
  opened_at      integer not null,
  fees_raised_on text,
  review_asked   text,
  ended_at       integer check ((ended_at is not null) = (state = 'ENDED')),
  unique (workspace_id, id),
  foreign key (workspace_id, client_id) references clients (workspace_id, id)
) strict;

create index cases_by_client on cases (workspace_id, client_id, id);
create index cases_ended on cases (workspace_id, client_id) where state = 'ENDED';

-- Unique: a client has one at most.
create unique index cases_under_way on cases (workspace_id, client_id) where state in ('OPEN', 'PROBATION', 'EXITING');

create table rulings (
  workspace_id text    not null,
  case_id      integer not null,
  number       integer not null check (number >= 1), -- within its case
  decision     text    not null,
  suggested    text    not null,
  ruled_by     text    not null,
  ruled_at     integer not null,
  reason       text    not null,
  primary key (workspace_id, case_id, number),
  foreign key (workspace_id, case_id) references cases (workspace_id, id)
) strict, without rowid;

create table talks (
  workspace_id text    not null,
  case_id      integer not null,
  number       integer not null check (number >= 1), -- within its case
  about        text    not null,
  held_on      text    not null,
  must_stop    text    not null, -- red flags, as in reports
  terms        text    not null check (json_valid(terms)),
  review_on    text    not null check (review_on > held_on),
  primary key (workspace_id, case_id, number),
  foreign key (workspace_id, case_id) references cases (workspace_id, id)
) strict, without rowid;

create table exit_plans (
  workspace_id     text    not null,
  case_id          integer not null,
  notice_on        text    not null,
  ends_on          text    not null,
  work_done_on     text,
  invoices_paid_on text,
  hurry            text,
  primary key (workspace_id, case_id),
  foreign key (workspace_id, case_id) references cases (workspace_id, id)
) strict, without rowid;

create table exit_steps (
  workspace_id text    not null,
  case_id      integer not null,
  number       integer not null check (number >= 1),
  kind         text    not null,
  title        text    check ((title is not null) = (kind = 'OWN')),
  owner        text,
  due_on       text    not null,
  state        text    not null check (state in ('OPEN', 'DONE', 'DROPPED')),
  settled_by   text,
  settled_at   integer check ((settled_at is null) = (state = 'OPEN')),
  reason       text    check ((reason is not null) = (state = 'DROPPED')),
  remind_on    text    not null,
  reminded     text    not null,
  primary key (workspace_id, case_id, number),
  foreign key (workspace_id, case_id) references exit_plans (workspace_id, case_id)
) strict, without rowid;

-- Asked every minute, and nearly always for nothing.
create index exit_steps_open on exit_steps (workspace_id, case_id) where state = 'OPEN';

create table look_backs (
  workspace_id   text    not null,
  case_id        integer not null,
  cause          text    not null,
  cause_in_words text    not null,
  first_sign     text    not null,
  lead_source    text    not null,
  onboarding     text    not null,
  written_by     text    not null,
  written_at     integer not null,
  primary key (workspace_id, case_id),
  foreign key (workspace_id, case_id) references cases (workspace_id, id)
) strict, without rowid;

-- What was said about a client at the end of its case is found among the versions that were replaced since.
create index report_versions_by_client on report_versions (workspace_id, client_id, happened_on);
