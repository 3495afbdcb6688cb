-- What an HSSI was referred to another group for, and what that group answered.
create table referral (
    id          bigint generated always as identity primary key,
    incident    text        not null references incident,
    kind        text        not null,
    referred_to text        not null,
    what        text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    ended_at    timestamptz,
    ended_by    text,
    outcome     text
);
-- The same question is open once at most.
create unique index referral_open on referral (incident, kind) where ended_at is null;
