-- Tickets of desks that are tied to an HSSI, besides the parent ticket of the desk that reported it.
create table linked_ticket (
    id        bigint generated always as identity primary key,
    incident  text not null references incident,
    ticket    text not null check (ticket <> ''),
    added_at  timestamptz not null,
    added_by  text not null,
    closed_at timestamptz,
    unique (incident, ticket)
);
