-- What was started by the clock: the key makes several nodes start it once.
create table clock_start (
    key        text primary key,
    process    text        not null,
    due_at     timestamptz not null,
    started_at timestamptz not null
);
