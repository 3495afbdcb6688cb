-- Each call to the EDM or level 3, reached or not.
create table contact_attempt (
    id           bigint generated always as identity primary key,
    incident     text        not null references incident,
    role         text        not null check (role in ('edm', 'level-3')),
    name         text        not null,
    telephone    text,
    reached      boolean     not null,
    attempted_at timestamptz not null,
    attempted_by text        not null
);
create index contact_attempt_incident on contact_attempt (incident, attempted_at);
