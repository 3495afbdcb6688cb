-- An address whose webhook was disabled may be registered anew.
alter table webhook_subscription drop constraint webhook_subscription_url_key;
create unique index webhook_subscription_url on webhook_subscription (url) where disabled_at is null;
