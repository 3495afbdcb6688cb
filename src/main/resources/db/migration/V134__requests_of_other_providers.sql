-- Another provider than the one of the HSSI may be asked as well, and counts for itself; what it says of an event under watch does, too (SUP-5).
alter table provider_request
    add column provider text references provider;
alter table watched_event_answer
    add column due_at timestamptz;
create index provider_request_provider on provider_request (provider) where provider is not null;
