-- What an HSSI was escalated for, what the levels said about it, and what became of it.
create table escalation (
    id       bigint generated always as identity primary key,
    incident text        not null references incident,
    reason   text        not null,
    what     text        not null,
    serious  boolean     not null,
    asked_by text        not null,
    asked_at timestamptz not null,
    triggers text,
    said     text,
    ended_at timestamptz,
    ended_by text,
    outcome  text
);
-- The same reason is open once at most.
create unique index escalation_open on escalation (incident, reason) where ended_at is null;
