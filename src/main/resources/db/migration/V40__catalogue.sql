-- The service catalogue: who provides which service, and what the process has to know about it beforehand.
create table provider (
    code      text primary key,
    name      text    not null,
    internal  boolean not null,
    gp_it     boolean not null,
    telephone text,
    email     text
);

create table service (
    code              text primary key,
    name              text    not null unique,
    provider          text    not null references provider,
    criticality       text    not null check (criticality in ('critical', 'high', 'medium', 'minor', 'cosmetic')),
    tier              text    not null check (tier in ('bronze', 'silver', 'gold', 'platinum')),
    usual_users       integer check (usual_users >= 0),
    user_scale        integer not null check (user_scale >= 1),
    kinds             text[]  not null,
    key_deployment    boolean not null,
    communicated      boolean not null,
    local_arrangement text,
    early_life        boolean not null,
    environment       text    not null check (environment in ('live', 'training')),
    fix_time_minutes  integer check (fix_time_minutes > 0),
    managed           boolean not null,
    check (communicated or local_arrangement is not null)
);
create index service_provider on service (provider);
