-- The links by which providers answer whether an HSSI is one. What stands in a link is the id with a signature: the row alone makes none.
create table answer_link (
    id          uuid primary key,
    incident    text        not null references incident,
    provider    text        not null references provider,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    answer      text,
    answered_by text
);
create index answer_link_incident on answer_link (incident);
create index answer_link_provider on answer_link (provider);
