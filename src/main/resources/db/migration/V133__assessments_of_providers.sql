-- An assessment counts for the provider that is asked for it as well, and late after its time, as every request does (SUP-4).
alter table assessment
    add column provider text references provider,
    add column due_at timestamptz;
create index assessment_provider on assessment (provider) where provider is not null;
