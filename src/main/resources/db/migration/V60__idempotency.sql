-- What was answered to a request with an Idempotency-Key, so that the same request gets the same answer again.
create table idempotency_key (
    actor       text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      text,
    first_used  timestamptz not null,
    primary key (actor, key)
);
