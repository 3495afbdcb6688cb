-- Whoever may not see the restricted HSSI under which a provider's reference is known opens another: only those who see both
-- know that they are one. Reports under one reference still wait for each other.
drop index incident_open_provider_reference;
create index incident_open_provider_reference on incident (provider, provider_reference)
    where provider_reference is not null and state not in ('CLOSED', 'WITHDRAWN');
