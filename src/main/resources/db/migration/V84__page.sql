-- Whoever is asked for an answer is told by SMS and email, too: one row a task and person. What became of it is in the outbox.
create table page (
    id           uuid primary key,
    incident     text        not null references incident,
    asked        text        not null,
    name         text        not null,
    task         text        not null,
    paged_at     timestamptz not null,
    stopped_at   timestamptz,
    concluded_at timestamptz
);
create index page_task on page (task);
create index page_open on page (paged_at) where concluded_at is null;

-- A page by SMS leaves with the notices by SMS, in front of them.
alter table delivery add column page uuid references page;
create index delivery_of_page on delivery (page) where page is not null;
drop index delivery_waiting;
alter table delivery drop column lane;
alter table delivery add column lane text not null
    generated always as (case when notice is null and channel = 'EMAIL' then 'LETTER' else channel end) stored;
create index delivery_waiting on delivery (lane, severity, turn, id) where state = 'WAITING';
