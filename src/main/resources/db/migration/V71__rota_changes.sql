-- Who takes turns, what was agreed by hand, and who changed what when and why.
alter table on_call_person
    add column email text,
    add column left_on date;
comment on column on_call_person.left_on is 'On this day and later the person takes no shift any more.';

alter table shift
    add column id uuid not null default gen_random_uuid() unique,
    add column origin text not null default 'planned' check (origin in ('planned', 'agreed', 'imported')),
    add column changed_at timestamptz not null default now(),
    add column known_at timestamptz,
    add column known_by text;
comment on column shift.origin is 'A planned shift may be planned anew; what people agreed or imported stays.';
comment on column shift.known_at is 'When somebody said that the person knows of the shift.';

-- One row a role, locked by whoever changes that role's shifts.
create table rota_role (
    role text primary key
);
insert into rota_role values ('edm'), ('level-3');

create table rota_order (
    role   text not null references rota_role,
    place  int  not null,
    person text not null references on_call_person,
    primary key (role, place),
    unique (role, person)
);

create table rota_change (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    actor     text        not null,
    kind      text        not null,
    shift     uuid,
    text      text        not null,
    reason    text        not null,
    agreed_by text
);
create index rota_change_shift on rota_change (shift, id) where shift is not null;

create function refuse_change_of_rota_history() returns trigger language plpgsql as $$
begin
    raise exception 'the rota''s history is only ever added to';
end
$$;
create trigger rota_change_is_append_only before update or delete on rota_change
    for each row execute function refuse_change_of_rota_history();
