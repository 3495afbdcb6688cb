-- A mail that is no notice has no row in notice: its own texts stand beside its delivery.
alter table delivery alter column notice drop not null;
create table letter (
    delivery   uuid primary key references delivery,
    purpose    text        not null,
    subject    text        not null,
    body_text  text        not null,
    body_html  text        not null,
    written_at timestamptz not null
);

-- Each lane is emptied by itself: a slow channel holds up no other, and letters neither hold up notices nor starve.
-- Notices of one severity take turns: a new one starts where the waiting ones stand.
alter table delivery
    add column lane        text   not null generated always as (case when notice is null then 'LETTER' else channel end) stored,
    add column turn        bigint not null default 0,
    add column queued_at   timestamptz not null default now(),
    add column receipt_due timestamptz;
drop index delivery_waiting;
create index delivery_waiting on delivery (lane, severity, turn, id) where state = 'WAITING';
create index delivery_waiting_of_notice on delivery (notice) where state = 'WAITING';
create index delivery_awaiting_receipt on delivery (receipt_due) where receipt_due is not null;

-- How much a provider may be given; one row for all nodes.
create table sending_budget (
    provider    text primary key,
    tokens      double precision not null,
    refilled_at timestamptz      not null
);

-- When the first message came back that nobody has been told of yet.
alter table notice add column bounced_at timestamptz;
create index notice_bounced on notice (bounced_at) where bounced_at is not null;
