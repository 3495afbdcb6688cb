-- Checkpoint calls of an HSSI, each with its outcome: whether resources are available and the plan is on track.
create table checkpoint (
    id            bigint generated always as identity primary key,
    incident      text        not null references incident,
    begun_at      timestamptz not null,
    call_at       timestamptz,
    ended_at      timestamptz,
    held          boolean,
    attended      text,
    notes         text,
    resources     boolean,
    on_track      boolean,
    none_because  text,
    check (held is null or ended_at is not null)
);
-- One is to come at most.
create unique index checkpoint_open on checkpoint (incident) where ended_at is null;
create index checkpoint_incident on checkpoint (incident, id);
