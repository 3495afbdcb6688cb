-- Conference calls and war rooms about an HSSI; each checkpoint call is one of its own.
create table conference_call (
    id        bigint generated always as identity primary key,
    incident  text        not null references incident,
    kind      text        not null check (kind in ('conference-call', 'war-room')),
    why       text        not null,
    asked_by  text        not null,
    asked_at  timestamptz not null,
    call_at   timestamptz,
    invitees  text[],
    services  text[],
    others    text,
    joining   text,
    opened_at timestamptz,
    attended  text,
    ended_at  timestamptz,
    notes     text,
    actions   text
);
-- One is open at most.
create unique index conference_call_open on conference_call (incident) where ended_at is null;
