-- Weekly digests, what is to be looked at again, how each client stands, and recurring work. The conventions are those of V1.

-- One digest a week for each recipient, whatever happens in between.
create table digests (
  workspace_id text    not null check (workspace_id <> ''),
  recipient    text    not null, -- RED_FLAGS for the channel, else the id of whom it goes to directly
  week         text    not null, -- ISO, such as 2026-W46: the one that its last day lies in
  first_day    text    not null,
  last_day     text    not null check (last_day >= first_day),
  due_at       integer not null,
  status       text    not null check (status in ('CLAIMED', 'SENT', 'WITHHELD', 'FAILED')),
  claimed_at   integer not null,
  sent_at      integer check ((sent_at is not null) = (status = 'SENT')),
  channel      text    check ((channel is not null) = (status = 'SENT')),
  ts           text    check ((ts is not null) = (status = 'SENT')),
  primary key (workspace_id, recipient, week)
) strict, without rowid;

create index digests_by_week on digests (workspace_id, week);

-- Since when a firm has anything to tell of: no digest that was due before is missing.
create table digests_since (
  workspace_id text    primary key check (workspace_id <> ''),
  since        integer not null
) strict, without rowid;

-- Whether a ruling was right, asked of the one who made it once its consequences are known.
create table hindsights (
  workspace_id text    not null,
  case_id      integer not null,
  ruling       integer not null, -- its number within the case
  times        integer not null check (times in (1, 2)), -- that it was asked
  asked_at     integer not null,
  answer       text    check (answer in ('RIGHT', 'WRONG', 'TOO_EARLY')),
  answered_by  text    check ((answered_by is null) = (answer is null)),
  answered_at  integer check ((answered_at is null) = (answer is null)),
  primary key (workspace_id, case_id, ruling),
  foreign key (workspace_id, case_id, ruling) references rulings (workspace_id, case_id, number)
) strict, without rowid;

-- Looked for every minute: what was decided three months ago.
create index rulings_by_time on rulings (workspace_id, ruled_at);

-- How a client stands, so that a long list can be filtered and sorted without weighing each; brought up to date with the
-- card, and by the day.
create table standings (
  workspace_id text    not null,
  client_id    integer not null,
  decision      text    not null,
  grade         text    not null,
  heat          real    not null check (heat >= 0),
  weighed_under text    not null, -- a mark of the day and the firm's figures; empty where the client changed since
  waiting_since integer, -- since when a decision is to be made; null where none is
  primary key (workspace_id, client_id),
  foreign key (workspace_id, client_id) references clients (workspace_id, id)
) strict, without rowid;

create index standings_by_decision on standings (workspace_id, decision);
create index standings_waiting on standings (workspace_id, waiting_since) where waiting_since is not null;

-- What is somebody's own, on their Home.
create index reports_by_reporter on reports (workspace_id, reporter, filed_at);
create index releases_waiting on releases (workspace_id, asked_at) where answered_at is null;
create index exit_steps_by_owner on exit_steps (workspace_id, owner, due_on) where state = 'OPEN';

-- Whose Home holds what not everybody may see: Slack keeps it there until it is taken down.
create table homes_up (
  workspace_id text    not null check (workspace_id <> ''),
  member_id    text    not null check (member_id <> ''),
  of_manager   integer not null check (of_manager in (0, 1)), -- whether it shows all clients
  primary key (workspace_id, member_id)
) strict, without rowid;

-- A digest looks at all clients' reports of its weeks at once, and finds all that it counts in the index itself.
create index reports_by_day on reports (workspace_id, happened_on, client_id, reporter, archetype, severity, red_flags,
  hours_lost_e2, money_withheld_e4, filed_at) where withdrawn_at is null;

-- Those that were taken back are erased with the others when their time has come, with what is still to be said of them.
create index reports_withdrawn_by_day on reports (workspace_id, happened_on) where withdrawn_at is not null;
create index outbox_by_report on outbox (workspace_id, report_id) where report_id is not null;

-- Forms of settings that were taken: one that is delivered again, perhaps after others changed the same back, changes nothing.
create table settings_taken (
  workspace_id   text not null check (workspace_id <> ''),
  submission_key text not null check (submission_key <> ''),
  primary key (workspace_id, submission_key)
) strict, without rowid;

-- db-scheduler's own table, with its own names; its moments are epoch milliseconds too, as the driver writes them.
create table scheduled_tasks (
  task_name            text    not null,
  task_instance        text    not null,
  task_data            blob,
  execution_time       integer not null,
  picked               integer not null,
  picked_by            text,
  last_success         integer,
  last_failure         integer,
  consecutive_failures integer,
  last_heartbeat       integer,
  version              integer not null,
  priority             integer,
  primary key (task_name, task_instance)
) strict, without rowid;

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeats on scheduled_tasks (last_heartbeat);
