-- What the last nightly check of each timeline found. The head that it saw gives away entries that were cut off at the end.
create table timeline_check (
    incident   text primary key references incident,
    sequence   integer     not null,
    hash       text        not null,
    broken_at  integer,
    checked_at timestamptz not null
);
create index timeline_check_broken on timeline_check (incident) where broken_at is not null;
create index timeline_check_oldest on timeline_check (checked_at);
