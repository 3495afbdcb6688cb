-- Of an HSSI whose service is corrected, the fail-away of the right service is asked for, too; the latest counts.
alter table fail_away drop constraint fail_away_pkey;
alter table fail_away add column id bigint generated always as identity primary key;
alter table fail_away add column service text;
alter table fail_away add column replaced boolean not null default false;
update fail_away f set service = i.service from incident i where i.reference = f.incident;
create unique index fail_away_open on fail_away (incident) where ended_at is null;
create index fail_away_incident on fail_away (incident, id);

-- A specialist who was called in owns nothing in a resolver group.
alter table incident_contact drop constraint incident_contact_role_check;
alter table incident_contact drop constraint incident_contact_check;
alter table incident_contact add check (role in ('hssi-manager', 'resolver-group', 'specialist'));
alter table incident_contact add check ((role = 'hssi-manager') = (team is null));
update incident_contact set role = 'specialist' where role = 'resolver-group' and team like 'Specialist %';

-- What was still open when the HSSI was resolved or withdrawn, in words.
alter table activity add column ended_with text;
alter table specialist_call add column ended_with text;
alter table provider_request add column ended_with text;
