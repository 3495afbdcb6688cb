-- An event of severity 3 or 4 that may become an HSSI, under watch with its provider (INV-8), and what the provider said each time. It is told to no reader.
create table watched_event (
    id             bigint generated always as identity primary key,
    origin         text references incident,
    report         bigint references potential_report,
    severity       integer     not null check (severity in (3, 4)),
    service        text        not null references service,
    summary        text        not null,
    begun_at       timestamptz not null,
    begun_by       text        not null,
    ask_at         timestamptz not null,
    outcome        text,
    incident       text references incident,
    ended_at       timestamptz,
    check ((origin is null) <> (report is null))
);
create index watched_event_open on watched_event (ask_at) where ended_at is null;
create index watched_event_origin on watched_event (origin);
create index watched_event_report on watched_event (report);
create index watched_event_service on watched_event (service);
create index watched_event_incident on watched_event (incident);

create table watched_event_answer (
    id            bigint generated always as identity primary key,
    event         bigint      not null references watched_event,
    outcome       text        not null,
    said          text        not null,
    ask_again_at  timestamptz,
    answered_at   timestamptz not null,
    answered_by   text        not null
);
create index watched_event_answer_event on watched_event_answer (event, id);

-- When the provider is to be asked about what a desk has put under watch as it answered a report.
alter table potential_report add column ask_provider_at timestamptz;
