-- Who can be called, and when they are on call.
create table on_call_person (
    person    text primary key,
    name      text not null,
    telephone text not null
);

create table shift (
    person text        not null references on_call_person,
    role   text        not null check (role in ('edm', 'level-3')),
    starts timestamptz not null,
    ends   timestamptz not null check (ends > starts),
    primary key (role, starts, person)
);
create index shift_ends on shift (role, ends);
