-- What was said about an HSSI, to whom and with what success. It is the record of each notice, too: rows are never taken away.
create table notice (
    id                 uuid primary key,
    incident           text        not null references incident,
    kind               text        not null,
    state              text        not null,
    severity           integer,
    exercise           boolean     not null,

    what_is_known      text        not null,
    user_impact        text        not null,
    location           text        not null,
    chosen_next_update timestamptz,
    next_update_reason text,
    resolution_summary text,

    drafted_by         text        not null,
    drafted_at         timestamptz not null,
    release_needed     boolean     not null,
    released_by        text,
    released_at        timestamptz,
    returned_because   text,

    issued_by          text,
    issued_at          timestamptz,
    next_update_at     timestamptz,
    subject            text,
    body_text          text,
    body_html          text,
    told_how           text,
    concluded_at       timestamptz
);
create index notice_incident on notice (incident, drafted_at);
create index notice_open on notice (issued_at) where state = 'QUEUED' and concluded_at is null;

-- The outbox: one row a reader and channel, written in the transaction of the step and sent after it by any node, once.
create table delivery (
    id                 uuid primary key,
    notice             uuid        not null references notice,
    channel            text        not null,
    recipient          text        not null,
    address            text        not null,
    severity           integer     not null,
    exercise           boolean     not null,
    state              text        not null,
    attempts           integer     not null default 0,
    next_attempt_at    timestamptz not null,
    lease_until        timestamptz,
    provider_reference text,
    error              text,
    ended_at           timestamptz,
    unique (notice, channel, address)
);
create index delivery_waiting on delivery (severity, next_attempt_at) where state = 'WAITING';

-- Who is told: of one service or of all (service null); a desk's mailbox only of what that desk reported.
create table recipient (
    id      bigint generated always as identity primary key,
    name    text   not null,
    address text   not null,
    service text,
    desk    text,
    kinds   text[] not null default '{first,update,urgent,final}'
);
create unique index recipient_once on recipient (lower(address), coalesce(service, ''), coalesce(desk, ''));
