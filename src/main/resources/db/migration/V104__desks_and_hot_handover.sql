-- The service desks that report HSSIs. Each has a group of its own, of which its tasks are asked.
create table desk (
    code      text primary key check (code ~ '^[a-z0-9-]{1,100}$'),
    name      text not null check (name <> ''),
    group_id  text not null unique check (group_id ~ '^[a-z0-9-]{1,64}$' and group_id <> 'service-bridge'),
    kind      text not null check (kind in ('national', 'accredited', 'internal')),
    telephone text
);
insert into desk (code, name, group_id, kind)
values ('national-service-desk', 'National Service Desk', 'national-service-desk', 'national');

-- A key may belong to a desk instead of a provider.
alter table api_key add column desk text references desk;
create index api_key_desk on api_key (desk);
alter table api_key add constraint key_of_one check (provider is null or desk is null);

-- The desk to which a confirmed HSSI still has to be handed over by telephone; empty once it was, and where none has to be.
alter table incident add column handover_to text;
