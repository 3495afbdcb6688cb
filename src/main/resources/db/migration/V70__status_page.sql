-- What is published. The page itself: programs know it by its id, and it began when this table was made.
create table status_page (
    only_one boolean     primary key default true check (only_one),
    id       uuid        not null default gen_random_uuid(),
    began_at timestamptz not null default now()
);
insert into status_page default values;

-- One row an update. Rows are added and taken down, never changed: who read one can find it again under its id.
create table status_update (
    sequence       bigint      generated always as identity primary key,
    id             uuid        not null unique default gen_random_uuid(),
    incident       text        not null references incident,
    notice         uuid        unique references notice,
    kind           text        not null,
    progress       text        not null,
    severity       integer     not null,
    service        text,
    service_name   text        not null,
    location       text        not null,
    body           text        not null,
    published_at   timestamptz not null,
    next_update_at timestamptz,
    corrects       uuid references status_update (id),
    taken_down_at  timestamptz
);
create index status_update_incident on status_update (incident, sequence);
create index status_update_published on status_update (published_at);

create table maintenance (
    id           uuid        primary key,
    title        text        not null,
    services     text[]      not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    planned_at   timestamptz not null,
    planned_by   text        not null,
    completed_at timestamptz,
    cancelled_at timestamptz,
    check (ends_at > starts_at)
);

-- What was said about it; that it began and ended as planned follows from the times.
create table maintenance_update (
    sequence     bigint      generated always as identity primary key,
    id           uuid        not null unique,
    maintenance  uuid        not null references maintenance,
    state        text        not null,
    body         text        not null,
    published_at timestamptz not null,
    published_by text        not null
);
create index maintenance_update_maintenance on maintenance_update (maintenance, sequence);
