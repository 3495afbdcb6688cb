-- The sets of models that were in force and came with the application: by their digest, when that application was built, and
-- as which deployment of the engine. A node deploys only what is newer and differs from the newest of these.
create table model_set (
    digest     text        primary key,
    built_at   timestamptz not null,
    deployment text        not null,
    noted_at   timestamptz not null
);
