-- Who can be on call, by a rota or by contacts who are asked in order, is data (ROT-5).
alter table rota_role
    add column name     text not null default '',
    add column place    int  not null default 1000,
    add column tasks_of text unique;
comment on column rota_role.tasks_of is 'The group whose tasks wait for whoever is on call in the role; null where they are asked by name only.';
update rota_role set name = 'EDM', place = 10, tasks_of = 'edm' where role = 'edm';
update rota_role set name = 'Level 3', place = 20, tasks_of = 'level-3' where role = 'level-3';
insert into rota_role (role, name, place, tasks_of) values
    ('level-4', 'Level 4', 30, 'level-4'),
    ('operational-security', 'Operational Security', 40, 'security-ig'),
    ('clinical-safety', 'Clinical Safety officer', 50, 'clinical-safety'),
    ('change-board', 'Change board', 60, 'ecab'),
    ('senior-management', 'Senior management', 70, null);

alter table shift drop constraint shift_role_check;
alter table shift add constraint shift_role foreign key (role) references rota_role;

-- How a role is covered from a moment on; what was entered later for the same moment counts.
create table role_on_call (
    id         bigint generated always as identity primary key,
    role       text        not null references rota_role,
    covered    text        not null check (covered in ('always', 'out-of-hours', 'as-it-comes')),
    contacts   text[]      not null,
    from_at    timestamptz not null,
    reason     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index role_on_call_role on role_on_call (role, from_at, id);
comment on column role_on_call.contacts is 'User names of people of the rota, asked in this order where nobody is on call by shift.';
insert into role_on_call (role, covered, contacts, from_at, reason, changed_by, changed_at)
select role, case role when 'edm' then 'out-of-hours' when 'level-3' then 'always' when 'level-4' then 'always' else 'as-it-comes' end,
       '{}', timestamptz 'epoch', 'As the source has it.', 'service-bridge', timestamptz 'epoch'
from rota_role;

create trigger role_on_call_is_append_only before update or delete on role_on_call
    for each row execute function refuse_change_of_rota_history();
