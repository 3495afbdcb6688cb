-- Who manages an HSSI, and who owns it in each resolver group.
create table incident_contact (
    id          bigint generated always as identity primary key,
    incident    text        not null references incident,
    role        text        not null check (role in ('hssi-manager', 'resolver-group')),
    team        text check ((role = 'resolver-group') = (team is not null)),
    name        text        not null,
    contact     text        not null,
    named_at    timestamptz not null,
    named_by    text        not null,
    replaced_at timestamptz
);
create index incident_contact_incident on incident_contact (incident);
