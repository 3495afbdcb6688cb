-- By when the provider gives its next update, as agreed when it was reported, logged or last given (MDS-1).
alter table incident add column next_update_at timestamptz;
-- Whether the team that was asked about a clinical or security risk says that it is made safe; its flag stays on (SEV-3).
alter table referral add column made_safe boolean not null default false;
