-- What the first start put in (groups, rights, filters), so that a later start does not undo what an administrator changed.
create table seeded_once (
    step varchar(100) primary key,
    done_at timestamptz not null default now()
);
