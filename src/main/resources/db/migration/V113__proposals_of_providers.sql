-- A provider that proposed an activity by its own system hears what was decided on it.
alter table activity add column of_provider text references provider;

-- A page may be read by a program, too.
alter table letter add column webhook text;
alter table letter add column bare_webhook text;

-- A program of a provider is told what the provider is asked, and gets no notices.
alter table webhook_subscription add column provider text references provider;
create unique index webhook_subscription_provider on webhook_subscription (provider) where disabled_at is null;
create index webhook_subscription_of_provider on webhook_subscription (provider) where provider is not null;
create index activity_of_provider on activity (of_provider) where of_provider is not null;
