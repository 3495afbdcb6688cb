-- Whom the Bridge rings for a service after a fix, as agreed the last time, and what each said.
create table ring_list (
    service       text primary key,
    organisations text not null
);

create table ring (
    id           bigint generated always as identity primary key,
    incident     text not null references incident,
    round        integer not null,
    organisation text not null,
    answered_at  timestamptz,
    impact       text,
    words        text,
    given_by     text
);
create index ring_incident on ring (incident, round);

-- Changes of the 24 hours after an NHS major incident, each with what was decided about it.
create table reviewed_change (
    id         bigint generated always as identity primary key,
    incident   text not null references incident,
    planned    text not null,
    decision   text,
    reason     text,
    decided_by text,
    decided_at timestamptz
);
create index reviewed_change_incident on reviewed_change (incident);
