-- What monitoring told, and what the provider's health check found (INV-7). An alert is no HSSI.
create table alert (
    id         bigint generated always as identity primary key,
    source     text        not null,
    alert_key  text        not null,
    summary    text        not null,
    state      text        not null check (state in ('WAITING', 'UNWATCHED', 'OVER', 'HEALTHY', 'REPORTED')),
    raised_at  timestamptz not null,
    ended_at   timestamptz,
    service    text references service,
    found      text,
    checked_by text,
    incident   text references incident
);
create unique index alert_waiting on alert (source, alert_key) where state = 'WAITING';
