-- A task has a clock of its own, and tasks of one kind stand side by side, for instance the answers of an ECAB: a clock of a
-- task names it, by the ids that the engine gives its process and its step. What names none is one a kind and HSSI, as before.
-- A time that the source of the process does not name is ours.
alter table deadline
    add column subject text    not null default '',
    add column ours    boolean not null default false;
update deadline set ours = true where clock in ('level-2-answer', 'level-3-answer', 'level-4-answer', 'action-plan');
drop index deadline_running;
create unique index deadline_running on deadline (incident, clock, subject) where stopped_at is null;
