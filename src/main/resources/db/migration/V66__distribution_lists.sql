-- Who is told: named lists, each for one purpose, with the email address and the mobile number of each member.
create table distribution_list (
    code       text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    name       text        not null,
    purpose    text        not null,
    service    text,
    desk       text,
    version    integer     not null default 0,
    created_at timestamptz not null,
    created_by text        not null,
    check ((purpose in ('SERVICE', 'CLOSED')) = (service is not null)),
    check ((purpose = 'DESK_MAILBOX') = (desk is not null))
);
create index distribution_list_purpose on distribution_list (purpose, service);

create table list_member (
    id      bigint generated always as identity primary key,
    list    text    not null references distribution_list,
    name    text    not null,
    email   text,
    mobile  text check (mobile ~ '^\+447[0-9]{9}$'),
    kinds   text[]  not null check (cardinality(kinds) > 0),
    version integer not null default 0,
    check (email is not null or mobile is not null)
);
create unique index list_member_email on list_member (list, lower(email));
create unique index list_member_mobile on list_member (list, mobile);

-- Every change of a list, in words.
create table list_change (
    id         bigint generated always as identity primary key,
    list       text        not null references distribution_list,
    changed_at timestamptz not null,
    changed_by text        not null,
    words      text        not null
);
create index list_change_list on list_change (list, id);

-- A file that somebody has loaded and not yet applied; it knows the state of the list that its preview was made from.
create table list_import (
    id           uuid primary key,
    list         text        not null references distribution_list,
    list_version integer     not null,
    whole        boolean     not null,
    content      text        not null,
    loaded_at    timestamptz not null,
    loaded_by    text        not null
);

-- The readers kept so far: of all services, of one, and the mailboxes of the desks.
insert into distribution_list (code, name, purpose, service, desk, created_at, created_by)
select distinct
    case when desk is not null then desk || '-mailbox'
         when service is not null then service || '-readers'
         else 'all-services' end,
    case when desk is not null then initcap(replace(desk, '-', ' ')) || ' mailbox'
         when service is not null then initcap(replace(service, '-', ' ')) || ' readers'
         else 'Readers of all services' end,
    case when desk is not null then 'DESK_MAILBOX' when service is not null then 'SERVICE' else 'ALL_SERVICES' end,
    case when desk is null then service end,
    desk, now(), 'service-bridge'
from recipient;

insert into list_member (list, name, email, kinds)
select
    case when desk is not null then desk || '-mailbox'
         when service is not null then service || '-readers'
         else 'all-services' end,
    name, address,
    kinds || case when 'update' = any (kinds) then '{holding}'::text[] else '{}' end
          || case when 'final' = any (kinds) then '{retrospective}'::text[] else '{}' end
from recipient
order by id
on conflict do nothing;

insert into list_change (list, changed_at, changed_by, words)
select code, now(), 'service-bridge', 'Made from the readers that were kept before there were lists.'
from distribution_list;

drop table recipient;
