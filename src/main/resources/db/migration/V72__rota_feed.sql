-- Secret links to calendar feeds: one a person, and one (without a person) for the whole rota. Only digests are kept.
create table rota_feed (
    feed       text primary key,
    person     text references on_call_person,
    digest     bytea       not null unique,
    created_at timestamptz not null,
    created_by text        not null
);
comment on column rota_feed.feed is 'The person, or an asterisk for the whole rota.';
