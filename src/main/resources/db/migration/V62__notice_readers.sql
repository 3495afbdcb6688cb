-- Who a notice is for, by which rule, and its wording for each channel.
alter table notice
    add column readership     text    not null default 'OPEN',
    add column lists          text[]  not null default '{}',
    add column status_page    boolean not null default true,
    add column directors      text[]  not null default '{}',
    add column corrects       uuid references notice,
    add column policy         text,
    add column policy_version integer,
    add column policy_rule    text,
    add column policy_reason  text,
    add column sms_text       text,
    add column web_text       text;

-- A reader who subscribed, or the hook of a program.
alter table delivery add column subscription uuid;
update delivery set channel = upper(channel);
