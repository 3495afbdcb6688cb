-- What was proposed to resolve an HSSI, who agreed, and what came of it.
create table activity (
    id          bigint generated always as identity primary key,
    incident    text        not null references incident,
    kind        text        not null check (kind in ('resolution', 'mitigation', 'workaround')),
    what        text        not null,
    proposer    text        not null,
    predefined  boolean     not null,
    proposed_at timestamptz not null,
    agreed      boolean,
    agreed_with text,
    because     text,
    decided_at  timestamptz,
    outcome     text check (outcome in ('worked', 'partly', 'failed', 'not-done')),
    result      text,
    result_at   timestamptz
);
create index activity_incident on activity (incident);

-- What a provider was asked for beside its updates, why and by when, and what it answered.
create table provider_request (
    id          bigint generated always as identity primary key,
    incident    text        not null references incident,
    kind        text        not null check (kind in ('information', 'joint-work', 'monitoring-data', 'state-of-the-nation')),
    what        text        not null,
    reason      text        not null,
    asked_at    timestamptz not null,
    due_at      timestamptz not null,
    answered    boolean,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    check ((answered is null) = (answered_at is null))
);
create index provider_request_incident on provider_request (incident);

-- Effects on systems downstream, to whom each was passed, and who sees to it.
create table downstream_effect (
    id        bigint generated always as identity primary key,
    incident  text        not null references incident,
    what      text        not null,
    supplier  text        not null,
    told      text        not null,
    sharing   text        not null check (sharing in ('transferred', 'partnership')),
    words     text        not null,
    passed_at timestamptz not null
);
create index downstream_effect_incident on downstream_effect (incident);
