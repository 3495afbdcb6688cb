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

-- Whom the catalogue names for a service.
create table service_contact (
    service   text not null references service,
    area      text not null,
    name      text not null,
    telephone text not null,
    primary key (service, area, name)
);

-- Specialists who were called in, and every attempt to reach one.
create table specialist_call (
    id           bigint generated always as identity primary key,
    incident     text        not null references incident,
    what         text        not null,
    asked_at     timestamptz not null,
    reached_name text,
    advice       text,
    ended_at     timestamptz
);
create index specialist_call_incident on specialist_call (incident);

create table specialist_attempt (
    id              bigint generated always as identity primary key,
    specialist_call bigint      not null references specialist_call,
    name            text        not null,
    number          text,
    reached         boolean     not null,
    said            text,
    attempted_at    timestamptz not null
);
create index specialist_attempt_call on specialist_attempt (specialist_call);

-- Who sees an HSSI because somebody called them in by name.
create table incident_viewer (
    incident text        not null references incident,
    person   text        not null,
    named_at timestamptz not null,
    named_by text        not null,
    primary key (incident, person)
);
