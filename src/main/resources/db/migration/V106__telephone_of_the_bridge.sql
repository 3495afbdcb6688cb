-- The Bridge is called when an HSSI is handed over to it: its telephone stands where those of the other desks do.
alter table desk drop constraint desk_group_id_check;
alter table desk drop constraint desk_kind_check;
alter table desk add constraint desk_group_id_check check (group_id ~ '^[a-z0-9-]{1,64}$');
alter table desk add constraint desk_kind_check check (kind in ('bridge', 'national', 'accredited', 'internal'));
alter table desk add constraint bridge_is_one check ((kind = 'bridge') = (group_id = 'service-bridge'));
insert into desk (code, name, group_id, kind)
values ('service-bridge', 'Service Bridge', 'service-bridge', 'bridge');

-- The desk on duty, where it was asked besides the desk that verifies, which is late or has gone home.
alter table incident add column offered_to text;
