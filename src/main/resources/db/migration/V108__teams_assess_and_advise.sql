-- What is agreed to be done without delay where a service of the organisation itself fails.
alter table service add column fail_away text;

create table fail_away (
    incident text primary key references incident,
    steps    text        not null,
    asked_at timestamptz not null,
    done     boolean,
    words    text,
    said_by  text,
    ended_at timestamptz,
    check ((done is null) = (ended_at is null))
);

-- What teams say of the impact on them, each for itself.
create table assessment (
    id          bigint generated always as identity primary key,
    incident    text        not null references incident,
    round       integer     not null,
    team        text        not null,
    asked_group text,
    question    text        not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    words       text,
    severity    integer check (severity between 1 and 5),
    given_by    text
);
create index assessment_incident on assessment (incident, round);
