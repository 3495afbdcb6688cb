-- What anybody reports as a potential HSSI, and what the desk on duty answers (INV-10). It is no HSSI until a desk makes it one.
create table potential_report (
    id             bigint generated always as identity primary key,
    reporter       text        not null,
    called         boolean     not null,
    contact        text,
    summary        text        not null,
    service        text references service,
    occurred_at    timestamptz not null,
    users_affected integer check (users_affected >= 0),
    place          text,
    reported_at    timestamptz not null,
    outcome        text,
    incident       text references incident,
    words          text,
    answered_by    text,
    answered_at    timestamptz
);
create index potential_report_reporter on potential_report (reporter, id desc);
create index potential_report_service on potential_report (service);
create index potential_report_incident on potential_report (incident);
