-- A storm is one task: an alert may be counted in the task of another. Monitors know their alerts by keys of their own, which
-- may be alike: so each has its sender, the label of its API key. Of alerts from before it is told where there was one only.
alter table alert
    add column sender          text    not null default '',
    add column alert_group     text    not null default '',
    add column size            bigint  not null default 1,
    add column counted_in      bigint references alert,
    add column over_the_bound  boolean not null default false;
update alert set sender = coalesce(
    (select min(label) from api_key where provider is null having count(distinct label) = 1), '');
alter table alert alter column sender drop default;
drop index alert_waiting;
create unique index alert_waiting on alert (sender, source, alert_key) where state = 'WAITING';
create index alert_counted_in on alert (counted_in);
-- A storm asks for each of its alerts whether it is kept already, by night as well.
create index alert_unwatched on alert (sender, source, alert_key) where state = 'UNWATCHED' and ended_at is null;
