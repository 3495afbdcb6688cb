-- Documents about an HSSI, as they were when they were finished; a later version is a new row.
create table document (
    id         bigint generated always as identity primary key,
    incident   text        not null references incident,
    kind       text        not null,
    subject    text        not null,
    version    integer     not null check (version >= 1),
    title      text        not null,
    html       text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    unique (incident, kind, subject, version)
);
