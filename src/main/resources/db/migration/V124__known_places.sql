-- From where people signed in lately: a sealed digest of name and place, and when last. A start forgets it no more, and all nodes know it.
create table known_place (
    place   text        primary key,
    last_at timestamptz not null
);
create index known_place_last on known_place (last_at);
