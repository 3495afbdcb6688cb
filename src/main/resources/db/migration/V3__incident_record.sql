-- The record of an HSSI. The engine decides what happens next; what stands here is what is true.
create sequence incident_reference;

create table incident (
    reference               text primary key,
    state                   text        not null,
    provider                text,
    provider_reference      text,
    desk_reference          text,
    reported_by             text        not null,
    reporter                text,
    reporting_desk          text,
    exercise                boolean     not null,
    earlier_reference       text references incident,

    service                 text,
    service_name            text,
    internal                boolean,
    communicated_service    boolean,
    fix_time_minutes        integer,
    summary                 text        not null,
    description             text,
    detected_by             text,
    occurred_at             timestamptz,
    function_criticality    text,
    users_affected          integer,
    users_assumed           boolean,
    sites                   text[],
    region                  text,
    kinds                   text[],
    failure                 text,
    service_affected        boolean,
    symptoms                text,
    workaround              text,
    component_at_fault      text,
    replicating             boolean,
    linked_references       text[],

    urgency                 integer,
    advised_severity        integer,
    provider_severity       integer,
    severity                integer,
    severity_reason         text,
    qualifies_because       text,

    clinical_risk           boolean     not null,
    patient_harmed          boolean     not null,
    security_risk           boolean     not null,

    owner                   text,
    bau                     boolean,
    communications          text        not null,
    guidance                text,

    reported_at             timestamptz not null,
    provider_told_at        timestamptz,
    confirmed_at            timestamptz,
    resolved_at             timestamptz,
    closed_at               timestamptz,
    withdrawn_because       text,
    duplicate_of            text references incident,

    fix                     text,
    actions                 text,
    stable                  boolean,
    problem_reference       text,
    root_cause              text
);

-- One provider reference stands for one HSSI while that is open.
create unique index incident_open_provider_reference on incident (provider, provider_reference)
    where state not in ('CLOSED', 'WITHDRAWN');
create index incident_open on incident (state, reported_at) where state not in ('CLOSED', 'WITHDRAWN');

create table severity_change (
    incident    text        not null references incident,
    changed_at  timestamptz not null,
    severity    integer     not null check (severity between 1 and 5),
    source      text        not null,
    changed_by  text        not null,
    reason      text
);
create index severity_change_incident on severity_change (incident, changed_at);

create table deadline (
    id          bigint generated always as identity primary key,
    incident    text        not null references incident,
    clock       text        not null,
    started_at  timestamptz not null,
    due_at      timestamptz not null,
    at_risk_at  timestamptz not null,
    stopped_at  timestamptz,
    stopped_by  text,
    breached_at timestamptz
);
create unique index deadline_running on deadline (incident, clock) where stopped_at is null;
create index deadline_incident on deadline (incident, started_at);

-- Append-only. The chain holds a salted hash of each text; the text beside it can be erased by law without breaking it.
create table timeline_entry (
    incident      text        not null references incident,
    sequence      integer     not null,
    kind          text        not null,
    happened_at   timestamptz not null,
    learned_at    timestamptz not null,
    recorded_by   text        not null,
    on_behalf_of  text,
    by_telephone  boolean     not null,
    text_hash     text        not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (incident, sequence)
);

create table timeline_text (
    incident text    not null,
    sequence integer not null,
    salt     text    not null,
    content  text    not null,
    primary key (incident, sequence),
    foreign key (incident, sequence) references timeline_entry
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline is append-only';
end $$;

create function refuse_unless_erasing() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('service_bridge.erasing', true), '') <> 'on' then
        raise exception 'a timeline text is only erased by the erasing use case';
    end if;
    return old;
end $$;

create trigger timeline_entry_append_only before update or delete on timeline_entry
    for each row execute function refuse_change();
create trigger timeline_entry_no_truncate before truncate on timeline_entry
    for each statement execute function refuse_change();
create trigger timeline_text_append_only before update on timeline_text
    for each row execute function refuse_change();
create trigger timeline_text_erased before delete on timeline_text
    for each row execute function refuse_unless_erasing();
create trigger timeline_text_no_truncate before truncate on timeline_text
    for each statement execute function refuse_change();
