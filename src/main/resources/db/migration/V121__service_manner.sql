-- How each service is communicated, as it was wanted and decided: who wanted it, why, who approved it, and who ended early life (COM-16, IH-9).
create table service_manner (
    id          bigint generated always as identity primary key,
    service     text        not null references service,
    manner      text        not null check (manner in ('OPEN', 'CLOSED_LIST', 'LOCAL')),
    arrangement text,
    reason      text        not null,
    wanted_by   text        not null,
    wanted_at   timestamptz not null,
    approved    boolean,
    decided_by  text,
    decided_at  timestamptz,
    answer      text,
    check ((manner = 'LOCAL') = (arrangement is not null)),
    check ((approved is null) = (decided_at is null))
);
create unique index service_manner_waiting on service_manner (service) where approved is null;
create index service_manner_service on service_manner (service, id);
