-- Whether a risk is significant decides on the director lists.
alter table incident
    add column significant_clinical_risk boolean not null default false,
    add column significant_security_risk boolean not null default false;
