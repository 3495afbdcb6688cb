-- Who asked on the status page to be told by email. Whoever unsubscribes is deleted.
create table subscription (
    id           uuid primary key,
    email        text        not null,
    services     text[],
    choice       text        not null,
    confirmed_at timestamptz not null
);
create unique index subscription_email on subscription (lower(email));

-- What somebody filled in on the status page. The page only notes it; which letter it is answered with is decided later,
-- so that nobody can tell from the page or its speed whether an address is known.
create table subscription_wish (
    id           uuid primary key,
    email        text        not null,
    services     text[],
    choice       text        not null,
    wished_at    timestamptz not null,
    answered_at  timestamptz,
    token_digest bytea unique
);
create index subscription_wish_waiting on subscription_wish (wished_at) where answered_at is null;
create index subscription_wish_email on subscription_wish (lower(email), wished_at);

-- Programs that are told. The secret is kept encrypted, because it has to be read to sign with it.
create table webhook_subscription (
    id          uuid primary key,
    name        text        not null,
    url         text        not null unique,
    services    text[],
    secret      bytea       not null,
    made_at     timestamptz not null,
    made_by     text        not null,
    rotated_at  timestamptz,
    rotated_by  text,
    disabled_at timestamptz,
    disabled_by text
);

create index delivery_subscription on delivery (subscription, next_attempt_at) where subscription is not null;
