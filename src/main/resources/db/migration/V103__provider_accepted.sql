-- When the provider accepted the incident, as it says itself: its time to report counts from then.
alter table incident add column provider_accepted_at timestamptz;
